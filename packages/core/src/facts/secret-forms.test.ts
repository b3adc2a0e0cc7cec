import { describe, expect, test } from 'vitest';
import { body, groups, hex, placeholders, plain, uuid, vendors } from '../testing/key-samples.js';
import { parseView } from '../testing/parse.js';
import { mayHoldKey } from './key-matches.js';
import { readSecretLiterals } from './secret-literal.js';

function found(code: string) {
  const view = parseView(code, '/p/a.ts');
  return readSecretLiterals(view).map(({ vendor: name, variable, key }) => ({
    vendor: name,
    variable,
    key: view.text.slice(key.start, key.end),
  }));
}

describe.each(vendors)('a key of $vendor', ({ vendor: name, key, client, variable, host }) => {
  const half = Math.floor(key.length / 2);
  test.each([
    ['for a constructor', `const client = new ${client}({ apiKey: '${key}' });`, key],
    ['as a fallback', `const k =\n  process.env.${variable} ??\n  '${key}';`, key],
    [
      'in a header',
      `await fetch('https://${host}/v1/models', {\n  headers: { Authorization: \`Bearer ${key}\` },\n});`,
      key,
    ],
    ['in a constant', `const ${variable} = '${key}';`, key],
    [
      'in two pieces',
      `const ${variable} = '${key.slice(0, half)}' + '${key.slice(half)}';`,
      `'${key.slice(0, half)}' + '${key.slice(half)}'`,
    ],
  ])('%s', (shape, code, expected) => {
    expect(found(code)).toEqual([{ vendor: name, variable, key: expected }]);
    if (shape !== 'in two pieces') expect(mayHoldKey(code)).toBe(true);
  });
});

test.each(placeholders)('the placeholder %s is no key', (text) => {
  expect(found(`const apiKey = process.env.MISTRAL_API_KEY ?? ${JSON.stringify(text)};`)).toEqual([]);
});

test.each([
  ['a digest', `const sha256 = '${hex(64)}';`],
  ['an integrity value', `const integrity = 'sha512-${body(86, 'base64')}==';`],
  ['a short digest beside a vendor', `// the weights of mistral-7b\nconst md5 = '${hex(32)}';`],
  [
    'a commit beside a vendor',
    `import { Mistral } from '@mistralai/mistralai';\nconst commit = '${hex(40)}';`,
  ],
  ['a public key of Langfuse', `const publicKey = 'pk-lf-${uuid}';`],
  ['a public key of Helicone', `const publicKey = 'pk-helicone-${groups}';`],
  ['a UUID with a prefix', `const id = 'pa-${uuid}';`],
  ['an id of a generation', `const generation = 'gen-1762000000-${plain(20)}';`],
  ['a class of a style sheet', `const className = 'hf_${'container'.repeat(3)}_wide';`],
  ['a text in base64', `const icon = 'data:image/png;base64,${body(300, 'base64')}';`],
  ['a tenant beside a key that is read', `const azure = { tenant: 'contoso', build: '${hex(32)}' };`],
])('%s is no key', (_, code) => {
  expect(found(code)).toEqual([]);
});

test('25 vendors in 5 shapes, 24 placeholders', () => {
  expect(new Set(vendors.map(({ vendor }) => vendor)).size).toBe(25);
  expect(new Set(placeholders).size).toBe(24);
});
