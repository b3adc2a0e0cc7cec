import path from 'node:path';
import { builtInPolicy, type SourceView } from '@openrouter-compliance/core';
import { describe, expect, test } from 'vitest';
import { createModuleHost, parseSource } from '../host/module-host.js';
import { createLineIndex } from '../read/line-index.js';
import { scan } from '../scan/scan.js';
import { temporaryTree } from '../testing/temporary-tree.js';

const client = `import OpenAI from 'openai';
export const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
`;
const pinned = "{ only: ['openai'], allow_fallbacks: false }";
const ask = (model: string, provider = pinned) =>
  `client.chat.completions.create({ model: ${model}, provider: ${provider}, messages: [] })`;

const routing: readonly string[] = ['require-pinned-provider', 'no-unapproved-model'];

/** `line rule verdict` of what some rules judge in one file beside a client. */
async function verdictsOf(name: string, text: string, rules = routing): Promise<readonly string[]> {
  const root = temporaryTree({ 'client.ts': client, [name]: text });
  const { files } = await scan({
    root,
    files: [path.join(root, name)],
    policy: builtInPolicy(),
    host: createModuleHost({ root }),
  });
  const positionAt = createLineIndex(text);
  return files.flatMap((file) =>
    file.state !== 'judged'
      ? [`${file.state} ${'reason' in file ? file.reason : ''}`.trim()]
      : file.judgements
          .filter(({ rule }) => rules.includes(rule))
          .map(({ rule, fact, verdict }) => `${positionAt(fact.start).line} ${rule} ${verdict.kind}`),
  );
}

describe('what the markup and others may do', () => {
  test('a variable that the markup names may be assigned, a constant and one that it does not name may not', async () => {
    expect(
      await verdictsOf(
        'Ask.svelte',
        `<script>
  import { client } from './client.js';
  let chosen = 'openai/gpt-4o';
  let fixed = 'openai/gpt-4o';
  const named = 'openai/gpt-4o';
  const one = () => ${ask('chosen')};
  const two = () => ${ask('fixed')};
  const three = () => ${ask('named')};
</script>
<select bind:value={chosen}></select>{named}
`,
      ),
    ).toEqual([
      '6 require-pinned-provider pass',
      '6 no-unapproved-model open',
      '7 require-pinned-provider pass',
      '7 no-unapproved-model pass',
      '8 require-pinned-provider pass',
      '8 no-unapproved-model pass',
    ]);
  });

  test('an object that the markup names may be changed', async () => {
    const text = (markup: string) => `<script setup>
import { client } from './client.js';
const routing = ${pinned};
const ask = () => ${ask("'openai/gpt-4o'", 'routing')};
</script>
<template>${markup}</template>
`;
    const changed = await verdictsOf('Ask.vue', text('<Settings v-model="routing.order" />'));
    expect(changed[0]).toBe('4 require-pinned-provider open');
    const untouched = await verdictsOf('Ask.vue', text('<button @click="ask">Ask</button>'));
    expect(untouched[0]).toBe('4 require-pinned-provider pass');
  });

  test('a property of Svelte is what its parent gives', async () => {
    const verdicts = await verdictsOf(
      'Ask.svelte',
      `<script>
  import { client } from './client.js';
  export let model = 'openai/gpt-4o';
  const ask = () => ${ask('model')};
</script>
`,
    );
    expect(verdicts).toContain('4 no-unapproved-model open');
  });

  test("what Vue's `this` holds beside the methods is not known", async () => {
    const verdicts = await verdictsOf(
      'Ask.vue',
      `<script>
import { client } from './client.js';
export default {
  data: () => ({ model: 'openai/gpt-4o', routing: ${pinned} }),
  methods: {
    ask() {
      return ${ask('this.model', 'this.routing')};
    },
  },
};
</script>
`,
    );
    expect(verdicts).toEqual(['7 require-pinned-provider open', '7 no-unapproved-model open']);
  });

  test('a component that is imported is something, and not undefined', async () => {
    const root = temporaryTree({
      'client.ts': client,
      'Page.vue': '<script setup>\nconst a = 1;\n</script>\n',
      'main.ts': `import Page from './Page.vue';
import { client } from './client';
export const ask = () => ${ask("Page ? 'deepseek/deepseek-chat' : 'openai/gpt-4o'")};
`,
    });
    const { files } = await scan({
      root,
      files: [path.join(root, 'main.ts')],
      policy: builtInPolicy(),
      host: createModuleHost({ root }),
    });
    const [file] = files;
    expect(file?.state === 'judged' && file.findings.map(({ rule, kind }) => `${rule} ${kind}`)).toEqual([
      'no-unapproved-model fail',
    ]);
  });
});

test('what another file imports from a component is followed', async () => {
  const verdicts = await verdictsOf(
    'Ask.vue',
    `<script>
export { default as Other } from './Other.vue';
import { client } from './client.js';
export const model = 'deepseek/deepseek-chat';
</script>
<script setup>
const ask = () => ${ask('model')};
</script>
`,
  );
  expect(verdicts).toContain('7 no-unapproved-model fail');
});

test('the class of a file holds for the scripts of the page too', async () => {
  const text = `---
/**
 * @file
 * @dataClassification confidential
 */
const a = 1;
---
<script>
  import { client } from './client';
  export const ask = () => ${ask("'openai/gpt-4o'")};
</script>
`;
  expect(await verdictsOf('ask.astro', text, ['require-data-policy'])).toEqual([
    '10 require-data-policy fail',
  ]);
});

describe('reading', () => {
  const places = (view: SourceView) =>
    view.ast.body.map(({ type, range }) => `${type} ${view.text.slice(...range)}`);

  test('every node stands at its place, also behind other scripts, CRLF and characters of two units', () => {
    const text = '<p>😀</p>\r\n<script>\r\nconst a = 1;</script>\r\n<script setup>b()</script>';
    expect(places(parseSource('/A.vue', text))).toEqual([
      'VariableDeclaration const a = 1;',
      'ExpressionStatement b()',
    ]);
  });

  test('a frontmatter may return', () => {
    const view = parseSource('/a.astro', '---\nif (a) return b;\nconst c = await d();\nreturn;\n---\n');
    expect(places(view)).toEqual([
      'IfStatement if (a) return b;',
      'VariableDeclaration const c = await d();',
      'ReturnStatement return;',
    ]);
  });

  test('scripts of a page share no variable', () => {
    const view = parseSource(
      '/a.astro',
      '---\nconst a = 1;\n---\n<script>const a = 2;</script><script>a</script>',
    );
    expect(view.alongside?.map(places)).toEqual([
      ['VariableDeclaration const a = 2;'],
      ['ExpressionStatement a'],
    ]);
    expect(view.alongside?.[1]?.scopeManager.globalScope?.through).toHaveLength(1);
  });

  test('a component without a script is empty', () => {
    expect(places(parseSource('/A.vue', '<template/>'))).toEqual([]);
  });

  test('a mistake is told at its place in the file', () => {
    expect(() => parseSource('/A.vue', '<template/>\n<script>\nconst = 1;\n</script>')).toThrow(
      expect.objectContaining({ kind: 'syntax', position: { line: 3, column: 7 } }),
    );
  });
});
