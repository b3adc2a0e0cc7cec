import path from 'node:path';
import { loadPolicy } from '@openrouter-compliance/core';
import { createModuleHost, discover } from '@openrouter-compliance/scanner';
import { expect, test } from 'vitest';
import { createWorkspace, type Tree } from '../testing/workspace.js';
import { planRun } from './plan-run.js';

const request = `{
      model: 'anthropic/claude-sonnet-4.5',
      messages: [text],
      provider: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' },
    }`;
const send = `fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify(${request}),
  })`;

/** The files as they would be written, where they change. */
async function annotated(tree: Tree, options: { readonly annotate?: boolean } = { annotate: true }) {
  const { root } = createWorkspace(tree);
  const policy = loadPolicy(
    '{ "files": [{ "globs": ["src/legal/**"], "class": "confidential" }] }',
    path.join(root, 'openrouter-compliance.json'),
  );
  const { files } = discover(['.'], { directory: root, root });
  const plan = await planRun({ root, files, policy, host: createModuleHost({ root }), ...options });
  const changes = plan.files.flatMap((file) =>
    'change' in file && file.change
      ? [[path.relative(root, file.path), file.change.after, file.annotations] as const]
      : [],
  );
  return Object.fromEntries(changes.map(([file, text, count]) => [file, { text, count }]));
}

async function annotate(text: string) {
  const { 'src/legal/a.ts': file } = await annotated({ 'src/legal/a.ts': text });
  return file;
}

const tag = '@dataClassification confidential';

test('functions, members of classes and statements that send say their class', async () => {
  expect(
    await annotate(`export const ask = (text: string) => ${send};

export class Letters {
  name = 'letters';

  @logged()
  async ask(text: string) {
    const inner = () => ${send};
    return inner();
  }
}

app.post('/ask', (text) => ${send});
export const silent = () => 1;
`),
  ).toEqual({
    count: 3,
    text: `/** ${tag} */
export const ask = (text: string) => ${send};

export class Letters {
  name = 'letters';

  /** ${tag} */
  @logged()
  async ask(text: string) {
    const inner = () => ${send};
    return inner();
  }
}

/** ${tag} */
app.post('/ask', (text) => ${send});
export const silent = () => 1;
`,
  });
});

test.each([
  ['of one line', '/** Asks. */\n', `/**\n * Asks.\n *\n * ${tag}\n */\n`],
  ['of several', '/**\n * Asks.\n */\n', `/**\n * Asks.\n * ${tag}\n */\n`],
  ['that ends in its last line', '/**\n * Asks. */\n', `/**\n * Asks.\n * ${tag}\n */\n`],
  ['of the file', '/** @file Asks. */\n', `/** @file Asks. */\n/** ${tag} */\n`],
  [
    'no doc comment, but a directive',
    '// Asks.\n// eslint-disable-next-line no-alert\n',
    `// Asks.\n/** ${tag} */\n// eslint-disable-next-line no-alert\n`,
  ],
])('a comment %s stays and is extended', async (_, before, after) => {
  const code = `export const ask = (text: string) => ${send};\n`;
  expect((await annotate(before + code))?.text).toBe(after + code);
  expect((await annotate((before + code).replaceAll('\n', '\r\n')))?.text).toBe(
    (after + code).replaceAll('\n', '\r\n'),
  );
});

test('nothing is written where code says a class, where callers or nobody decide, or without being asked', async () => {
  const code = `export const ask = (text: string) => ${send};\n`;
  expect(await annotate(`/** ${tag} */\n${code}`)).toBeUndefined();
  expect(await annotate(`/** @dataClassification public */\n${code}`)).toBeUndefined();
  expect(await annotated({ 'src/other.ts': code })).toEqual({});
  expect(await annotated({ 'src/legal/a.ts': code }, {})).toEqual({});
  const ask = (name: string) => `import { ask } from '${name}';\nexport const again = () => ask('Hi');\n`;
  expect(
    Object.keys(await annotated({ 'src/ask.ts': code, 'src/legal/b.ts': ask('../ask.js') })),
  ).not.toContain('src/ask.ts');
});

test('a repaired file is annotated as well, and a second run changes nothing', async () => {
  const leaky = `export const ask = (text: string) => ${send};\n`.replace(", data_collection: 'deny'", '');
  const first = await annotate(leaky.replace('allow_fallbacks: false', 'sort: "price"'));
  expect(first?.text).toMatch(new RegExp(`^/\\*\\* ${tag} \\*/\n[^]*allow_fallbacks: false`));
  expect(await annotate(first?.text ?? '')).toBeUndefined();
});
