import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';

const prompt = 'Wie geht es Herrn Huber?';
const key = `sk-or-v1-${createHash('sha256').update('A key that no frame may show.').digest('hex')}`;

const client = [
  "import OpenAI from 'openai';",
  "const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });",
];

/** What `check` prints about one file below its heading, without the counts. */
function framesOf(file: string, ...code: readonly string[]): string {
  const { run } = createWorkspace({ [file]: code.join('\n') });
  const { code: exit, stdout, stderr } = run(['check', file]);
  expect(stderr).toBe('');
  expect(exit).toBe(1);
  for (const secret of [prompt, key])
    for (const part of secret.match(/.{8}/g) ?? []) expect(stdout).not.toContain(part);
  return stdout.slice(0, stdout.indexOf('\n\n'));
}

test('a finding stands above its lines, with carets in the first', () => {
  const shown = framesOf(
    'a.ts',
    ...client,
    'export const ask = (content: string) =>',
    "\tclient.chat.completions.create({ model: 'acme/tiny', provider: { only: ['openai'], allow_fallbacks: false }, messages: [{ role: 'user', content }] });",
  );
  expect(shown.split('\n').slice(2, 4)).toEqual([
    "    4 | client.chat.completions.create({ model: 'acme/tiny', provider: { only: ['openai'], allow_fallbacks: …",
    `      | ${' '.repeat(40)}${'^'.repeat(11)}`,
  ]);
});

test('text is masked wherever it stands, and lines keep their numbers', () => {
  const shown = framesOf(
    'a.tsx',
    ...client,
    `/* ${prompt}`,
    `${prompt} */`,
    `const page = <p title="${prompt}">${prompt}</p>; const pattern = /${prompt}/;`,
    'export const ask = (name: string, content = `',
    `  ${prompt}`,
    `\`) => client.chat.completions.create({ /* ${prompt} */ model: 'openai/gpt-5', messages: [{ role: 'user', content: \`${prompt} \${name} ${prompt}\` }], // ${prompt}`,
    `  stop: '${prompt}', metadata: { '${prompt}': page, pattern: /${prompt}/u, view: <b>${prompt}</b> },`,
    '});',
  );
  expect(shown.split('\n').slice(2, 6)).toEqual([
    "   8 | `) => client.chat.completions.create({ /*… model: 'openai/gpt-5', messages: [{ role: 'user', content…",
    `     | ${' '.repeat(6)}${'^'.repeat(94)}`,
    "   9 |   stop: '…', metadata: { '…': page, pattern: /…, view: <b>…</b> },",
    '  10 | });',
  ]);
});

test('where a key is no text, nothing of the file is shown', () => {
  const shown = framesOf(
    'a.ts',
    ...client,
    `const ${key.replaceAll('-', '_')} = 1; const key = '${key}'; console.log(key); // ${key}`,
  );
  expect(shown).toContain('\n     3 | …\n       | ^\n');
});

test('of a component only its scripts are shown', () => {
  const shown = framesOf(
    'a.vue',
    '<script>',
    ...client,
    '</script>',
    `<template><p>${prompt}</p></template><script setup>client.chat.completions.create({ model: 'openai/gpt-5', messages: [] });</script>`,
  );
  expect(shown).toContain("| …client.chat.completions.create({ model: 'openai/gpt-5', messages: [] });…");
});
