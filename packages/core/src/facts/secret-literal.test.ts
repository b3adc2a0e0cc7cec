import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseView } from '../testing/parse.js';
import { mayHoldKey } from './key-matches.js';
import { readSecretLiterals } from './secret-literal.js';

/** Random characters that no vendor issued: digests of a sentence. */
function body(length: number, alphabet: 'hex' | 'base64url' = 'base64url'): string {
  const digests = [0, 1, 2, 3].map((round) =>
    createHash('sha256').update(`This key was never issued, ${round}.`).digest(alphabet),
  );
  return digests.join('').slice(0, length);
}

const plain = (length: number) =>
  body(length + 40)
    .replaceAll(/[-_]/g, '')
    .slice(0, length);

const keys = {
  OpenRouter: `sk-or-v1-${body(64, 'hex')}`,
  'OpenRouter, upper case': `sk-or-v1-${body(64, 'hex').toUpperCase()}`,
  'OpenAI, legacy': `sk-${plain(20)}T3BlbkFJ${plain(20)}`,
  'OpenAI, project': `sk-proj-${body(74)}T3BlbkFJ${body(74)}`,
  'OpenAI, service account': `sk-svcacct-${body(58)}T3BlbkFJ${body(58)}`,
  'OpenAI, administration': `sk-admin-${body(58)}T3BlbkFJ${body(58)}`,
  Anthropic: `sk-ant-api03-${body(93)}AA`,
  'Anthropic, administration': `sk-ant-admin01-${body(93)}AA`,
  'Anthropic, OAuth': `sk-ant-oat01-${body(80)}`,
  Google: `AIzaSy${body(33)}`,
  'Google, Gemini': `AQ.Ab8RN6${body(44)}`,
};

function found(text: string, filename = '/p/a.ts') {
  const view = parseView(text, filename);
  return readSecretLiterals(view).map(({ span, key, vendor, replaceable }) => ({
    text: view.text.slice(span.start, span.end),
    key: view.text.slice(key.start, key.end),
    vendor,
    replaceable,
  }));
}

describe.each(Object.entries(keys))('a key of %s', (name, key) => {
  const vendor = name.replace(/,.*/, '');
  const half = Math.floor(key.length / 2);

  test.each([
    ['an option', `new OpenAI({ apiKey: '${key}' });`, `'${key}'`],
    ['a fallback', `const k = process.env.KEY ?? "${key}";`, `"${key}"`],
    ['a header', `const h = { Authorization: \`Bearer ${key}\` };`, `\`Bearer ${key}\``],
    ['a constant', `const harmless = '${key}';`, `'${key}'`],
    ['a longer text', `const h = 'Bearer ' + '${key}';`, `'${key}'`],
  ])('in %s', (_, code, literal) => {
    expect(mayHoldKey(code)).toBe(true);
    expect(found(code)).toEqual([{ text: literal, key, vendor, replaceable: true }]);
  });

  test.each([
    ['a sum', `'${key.slice(0, half)}' + '${key.slice(half)}'`],
    ['a list', `['${key.slice(0, half)}', "${key.slice(half)}"].join('')`],
    ['a sum in several lines', `'${key.slice(0, 9)}' +\n  '${key.slice(9, half)}' +\n  '${key.slice(half)}'`],
  ])('put together in %s', (_, expression) => {
    expect(found(`const k = ${expression};`)).toEqual([
      { text: expression, key: expression, vendor, replaceable: true },
    ]);
  });

  test('put together from constants', () => {
    const code = `const head = '${key.slice(0, half)}';\nconst tail = \`${key.slice(half)}\`;\nconst k = head + tail;`;
    expect(found(code)).toEqual([{ text: 'head + tail', key: 'head + tail', vendor, replaceable: true }]);
  });

  test('in comments and in JSX', () => {
    expect(found(`// old: ${key}\n/* ${key} */`)).toEqual([
      { text: key, key, vendor, replaceable: false },
      { text: key, key, vendor, replaceable: false },
    ]);
    const jsx = `export const Note = () => <p title="${key}">Key: ${key}</p>;`;
    expect(found(jsx, '/p/a.tsx')).toEqual([
      { text: `"${key}"`, key, vendor, replaceable: true },
      { text: key, key, vendor, replaceable: false },
    ]);
  });

  test('reported where the constant is declared, not where it is used', () => {
    expect(found(`const k = '${key}';\nsend(\`Bearer \${k}\`, k);`)).toHaveLength(1);
    const put = `const k = '${key.slice(0, half)}' + '${key.slice(half)}';\nsend(\`Bearer \${k}\`);`;
    expect(found(put)).toHaveLength(1);
  });
});

test('every place of the characters is known, for outputs that must not show them', () => {
  const { OpenRouter: key } = keys;
  const text = `const head = '${key.slice(0, 20)}';\nconst k = \`\${head}${key.slice(20)}\`;`;
  const view = parseView(text, '/p/a.ts');
  const [secret] = readSecretLiterals(view);
  expect(secret?.pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
    key.slice(0, 20),
    key.slice(20),
  ]);
});

test('escapes are read: the value counts', () => {
  const { OpenRouter: key } = keys;
  const literal = `'\\x73k-or-v1-${key.slice(9)}'`;
  expect(found(`const k = ${literal}; // sk-or-`)).toEqual([
    { text: literal, key: literal.slice(1, -1), vendor: 'OpenRouter', replaceable: true },
  ]);
});

test.each([
  ['words', `sk-or-v1-your-key-here`],
  ['the prefix', 'sk-or-v1-'],
  ['a mask', 'sk-or-v1-0e6...1c96'],
  ['dots', `sk-or-v1-${'.'.repeat(64)}`],
  ['one character', `sk-or-v1-${'0'.repeat(64)}`],
  ['few characters', `sk-or-v1-${'0110'.repeat(16)}`],
  ['the digits in order', `sk-or-v1-${'0123456789abcdef'.repeat(4)}`],
  ['the digits in reverse', `sk-or-v1-${'fedcba9876543210'.repeat(4)}`],
  ['a text that is repeated', `sk-or-v1-${'a1c9e07b'.repeat(8)}`],
  ['too short a text', `sk-or-v1-${body(40, 'hex')}`],
  ['too long a text', `sk-or-v1-${body(80, 'hex')}`],
  ['a placeholder of OpenAI', `sk-proj-${'x'.repeat(74)}T3BlbkFJ${'x'.repeat(74)}`],
  ['words in a key of OpenAI', `sk-${'yourKeyGoesHereAbcde'}T3BlbkFJ${'yourKeyGoesHereAbcde'}`],
  ['a placeholder of Anthropic', `sk-ant-api03-${'x'.repeat(93)}AA`],
  ['words in a key of Anthropic', 'sk-ant-your-anthropic-api-key'],
  ['a placeholder of Google', `AIza${'x'.repeat(35)}`],
  ['an interpolation', '{{ OPENROUTER_API_KEY }}'],
  ['a hash', body(64, 'hex')],
  ['an integrity value', `sha512-${body(86)}==`],
  ['a class name', 'task-or-v1-banner'],
  ['a path', '/assets/AIzaIcons/index.js'],
  ['a part of a longer word', `xsk-or-v1-${body(64, 'hex')}`],
])('%s is no key', (_, text) => {
  expect(found(`const value = ${JSON.stringify(text)};`)).toEqual([]);
});

test('a gap in the middle leaves no key', () => {
  expect(found(`const k = \`sk-or-v1-\${part}${body(32, 'hex')}\`;`)).toEqual([]);
});

test('code inside texts is read too', () => {
  const { OpenRouter: key } = keys;
  expect(found(`const t = 'a' + call('${key}') + \`\${f({ k: '${key}' })}\`;`)).toHaveLength(2);
});

test.each([
  ['process.env.MINE ?? KEY', 'MINE'],
  ['process.env.MINE || KEY', 'MINE'],
  ['import.meta.env.MINE ?? KEY', 'MINE'],
  ['import.meta.env.VITE_MINE ?? KEY', 'OPENROUTER_API_KEY'],
  ["Deno.env.get('MINE') ?? KEY", 'MINE'],
  ['Bun.env.MINE ?? KEY', 'MINE'],
  ['settings.MINE ?? KEY', 'OPENROUTER_API_KEY'],
  ['process.env.MINE && KEY', 'OPENROUTER_API_KEY'],
])('%s is to be read from %s', (expression, variable) => {
  const view = parseView(`const k = ${expression.replace('KEY', `'${keys.OpenRouter}'`)};`, '/p/a.ts');
  expect(readSecretLiterals(view)[0]?.variable).toBe(variable);
});
