/** Keys in files that are not read as code. */
import { describe, expect, test } from 'vitest';
import { body, hex, placeholders, plain, vendors } from '../testing/key-samples.js';
import { readKeysInText } from './secret-literal.js';

function found(text: string): readonly string[] {
  return readKeysInText(text).map(({ span, vendor }) => `${vendor} ${text.slice(span.start, span.end)}`);
}

type Shape = (variable: string, key: string, host: string) => string;

const shapes: readonly (readonly [name: string, text: Shape])[] = [
  ['.env', (variable, key) => `NODE_ENV=production\n${variable}=${key}\nPORT=80\n`],
  ['quoted .env', (variable, key) => `export ${variable}="${key}" # production\r\n`],
  ['YAML', (variable, key) => `env:\n  - name: ${variable}\n    value: ${key}\n`],
  ['Python', (variable, key) => `import os\n\nos.environ["${variable}"] = '${key}'\n`],
  ['a notebook', (variable, key) => JSON.stringify({ source: [`key = 1\n${variable} = "${key}"\nrun()`] })],
  [
    'a notebook, at the start of a line',
    (variable, key) => JSON.stringify({ source: [`# ${variable} key:\n${key}\n`] }),
  ],
  ['Dockerfile', (variable, key) => `FROM node:22\nENV ${variable}=${key} PORT=80\n`],
  ['shell', (_, key, host) => `curl https://${host}/v1/models \\\n  -H "Authorization: Bearer ${key}"\n`],
  ['TOML', (variable, key) => `[vars]\n${variable} = "${key}"\n`],
  ['properties', (variable, key) => `${variable.toLowerCase().replaceAll('_', '.')}: ${key}\n`],
];

describe.each(shapes)('in %s', (_, text) => {
  test.each(vendors)('a key of $vendor', ({ vendor, key, variable, host }) => {
    expect(found(text(variable, key, host))).toEqual([`${vendor} ${key}`]);
  });

  test.each(placeholders)('no key: %s', (placeholder) => {
    expect(found(text('OPENROUTER_API_KEY', placeholder, 'openrouter.ai'))).toEqual([]);
  });
});

test.each([
  [
    'digests of a lock file',
    `'@azure/core-auth@1.9.0':\n  resolution: {integrity: sha512-${plain(32)}/${plain(40)}+${hex(12)}==}\n'@mistralai/mistralai@1.0.0':`,
  ],
  [
    'commits',
    `- uses: azure/login@${hex(40)} # the token of the run is read by azure\n`.replace('token', 'name'),
  ],
  ['an image of a notebook', JSON.stringify({ 'image/png': body(4000, 'base64') })],
  ['a digest of an image', `image: mistral@sha256:${hex(64)}\nkeys: []\n`],
])('%s are no keys', (_, text) => {
  expect(found(text)).toEqual([]);
});

test('several keys, in the order of their places', () => {
  const [first, second] = vendors;
  const text = `# ${second?.key}\nA=${first?.key}\n`;
  expect(found(text)).toEqual([`${second?.vendor} ${second?.key}`, `${first?.vendor} ${first?.key}`]);
});
