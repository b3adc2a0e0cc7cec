import { describe, expect, test } from 'vitest';
import { applyRemedy, planRemedies, spanOf } from '../testing/apply-remedies.js';

function hash(text: string, expression: string, filename?: string): string {
  return applyRemedy(
    text,
    (source) => ({ kind: 'digest', title: '', expression: spanOf(source, expression) }),
    filename,
  ).text;
}

const digest = (text: string, name = 'createHash'): string =>
  `${name}('sha256').update(${text}).digest('hex')`;
const shown = (text: string): string => `inspect(${text}, { depth: null })`;
const imported = "import { createHash } from 'node:crypto';\n";
const inspecting = "import { inspect } from 'node:util';\n";

describe('what is hashed', () => {
  test.each([
    [
      'a text as it is',
      'function f(p: string) { log(p + 1); }',
      'p + 1',
      `function f(p: string) { log(${digest('p + 1')}); }`,
    ],
    [
      'a constant text',
      'const t = `a ${1}`;\nlog(t);',
      undefined,
      `const t = \`a \${1}\`;\nlog(${digest('t')});`,
    ],
    [
      'anything else as the console shows it, which never throws',
      'log(messages);',
      'messages',
      `log(${digest(shown('messages'))});`,
    ],
    [
      'JSON is not made twice',
      'log(JSON.stringify(body));',
      'JSON.stringify(body)',
      `log(${digest('String(JSON.stringify(body))')});`,
    ],
    [
      'the whole chain',
      'log(prompt.text?.slice(0, 80));',
      'prompt',
      `log(${digest(shown('prompt.text?.slice(0, 80)'))});`,
    ],
    ['an element of a spread', 'log(...messages);', 'messages', `log(${digest(shown('messages'))});`],
    [
      'a shorthand keeps its name',
      'log({ prompt });',
      'prompt',
      `log({ prompt: ${digest(shown('prompt'))} });`,
    ],
  ])('%s', (_, before, piece, after) => {
    const text = applyRemedy(before, (source) => ({
      kind: 'digest',
      title: '',
      expression:
        piece === undefined
          ? { start: source.indexOf('log(') + 4, end: source.indexOf('log(') + 5 }
          : spanOf(source, piece),
    })).text;
    expect(text.endsWith(after)).toBe(true);
    const isShown = after.includes('inspect(');
    expect(text.slice(0, -after.length)).toBe(`${imported}${isShown ? inspecting : ''}\n`);
  });

  test('an object that prompts are spread into is left to a person', () => {
    expect(hash('log({ ...prompt });', 'prompt')).toBe('log({ ...prompt });');
  });
});

test.each(['try { f(); } catch (error) { log(error); }', 'f().catch((error) => log({ error }));'])(
  'an error is not hidden: %s',
  (text) => {
    const nth = text.lastIndexOf('error');
    const applied = applyRemedy(text, () => ({
      kind: 'digest',
      title: '',
      expression: { start: nth, end: nth + 'error'.length },
    }));
    expect(applied.edits).toEqual([]);
  },
);

test('a log call does not throw for a value that refers to itself, or that holds a BigInt', async () => {
  const before = `const seen = { big: 1n };
seen.self = seen;
export const logged = [];
const log = (text) => logged.push(text);
log(seen);
`;
  const start = before.lastIndexOf('seen');
  const { text } = applyRemedy(
    before,
    () => ({ kind: 'digest', title: '', expression: { start, end: start + 'seen'.length } }),
    '/p/a.mjs',
  );
  const { logged } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as {
    readonly logged: readonly string[];
  };
  expect(logged).toEqual([expect.stringMatching(/^[\da-f]{64}$/)]);
});

describe('where the hash function comes from', () => {
  test.each([
    [
      'beside other modules of Node.js',
      "import { readFile } from 'node:fs/promises';\nimport a from 'a';\nlog(said);\n",
      `import { readFile } from 'node:fs/promises';\n${imported}${inspecting}import a from 'a';\n`,
    ],
    [
      'bare names where the file has them',
      "import fs from 'fs';\nlog(said);\n",
      "import fs from 'fs';\nimport { createHash } from 'crypto';\nimport { inspect } from 'util';\n",
    ],
    [
      'a default import that is there',
      "import crypto from 'node:crypto';\nlog(said);\n",
      `import crypto from 'node:crypto';\n${inspecting}`,
      'crypto.createHash',
    ],
    [
      'another name where the name is taken',
      'const createHash = 1;\nlog(said);\n',
      "import { createHash as createHash2 } from 'node:crypto';\nimport { inspect } from 'node:util';\n\nconst createHash = 1;\n",
      'createHash2',
    ],
    [
      'a type import gives no function',
      "import type { Hash } from 'node:crypto';\nlog(said);\n",
      `import type { Hash } from 'node:crypto';\n${imported}${inspecting}`,
    ],
  ])('%s', (_, before, head, name = 'createHash') => {
    expect(hash(before, 'said')).toBe(`${head}log(${digest(shown('said'), name)});\n`);
  });

  test('CommonJS requires it', () => {
    expect(hash("const a = require('a');\nlog(said);\n", 'said', '/p/a.cjs')).toBe(
      `const { createHash } = require('node:crypto');\nconst { inspect } = require('node:util');\nconst a = require('a');\nlog(${digest(shown('said'))});\n`,
    );
  });

  test('a file that may be either is decided by its package', () => {
    const plan = (moduleSystem?: 'esm' | 'commonjs') =>
      planRemedies(
        'log(said);\n',
        (source) => [
          ['no-raw-prompt-logging', { kind: 'digest', title: '', expression: spanOf(source, 'said') }],
        ],
        { filename: '/p/a.js', ...(moduleSystem && { moduleSystem }) },
      );
    expect(plan('esm').text).toContain('import { createHash }');
    expect(plan('commonjs').text).toContain('require(');
    expect(plan().outcomes).toMatchObject([{ kind: 'needs-decision' }]);
    expect(plan().text).toContain('// TODO(openrouter-compliance/no-raw-prompt-logging): neither the file');
  });
});

test('a value inside one that is hashed needs no hash of its own', () => {
  const plan = planRemedies('log(f(prompt));\n', (source) => [
    ['no-raw-prompt-logging', { kind: 'digest', title: '', expression: spanOf(source, 'prompt') }],
    ['no-raw-prompt-logging', { kind: 'digest', title: '', expression: spanOf(source, 'f(prompt)') }],
  ]);
  expect(plan.text).toBe(`${imported}${inspecting}\nlog(${digest(shown('f(prompt)'))});\n`);
  expect(plan.outcomes.map(({ kind }) => kind)).toEqual(['fixed', 'fixed']);
});

describe('with a key', () => {
  const key = 'process.env.PROMPT_DIGEST_KEY';
  const hmac = (text: string): string =>
    `${key} && ${digest(text, 'createHmac').replace("'sha256'", `'sha256', ${key}`)}`;
  test.each([
    ['an argument', 'log(`${p}`);', '`${p}`', `log(${hmac('`${p}`')});`],
    ['a property', 'log({ q: `${p}` });', '`${p}`', `log({ q: ${hmac('`${p}`')} });`],
    ['an operand', "log('q ' + String(p));", 'String(p)', `log('q ' + (${hmac('String(p)')}));`],
  ])('%s', (_, before, expression, after) => {
    const { text } = applyRemedy(before, (source) => ({
      kind: 'digest',
      title: '',
      expression: spanOf(source, expression),
      keyed: true,
    }));
    expect(text).toBe(`import { createHmac } from 'node:crypto';\n\n${after}`);
  });

  test('beside what is imported already', () => {
    const { text } = applyRemedy("import { createHash } from 'node:crypto';\nlog(`${p}`);", (source) => ({
      kind: 'digest',
      title: '',
      expression: spanOf(source, '`${p}`'),
      keyed: true,
    }));
    expect(text).toBe(`import { createHash, createHmac } from 'node:crypto';\nlog(${hmac('`${p}`')});`);
  });
});
