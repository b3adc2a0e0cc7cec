/** A key that somebody pasted into a model id, a provider or a class: no verdict quotes it, whatever the rule, and its repair stays. */
import { describe, expect, test } from 'vitest';
import { hex, plain } from '../testing/key-samples.js';
import { judgeProgram } from '../testing/judge-program.js';
import { rules } from './registry.js';

const keys = [`sk-or-v1-${hex(64)}`, `gsk_${plain(52)}`, `AIzaSy${plain(33)}`];
const policy = { classes: { internal: { hosts: ['openrouter'], plugins: [] } } };

const programs: readonly (readonly [string, (key: string) => string])[] = [
  ['the model', (key) => body(`model: 'openai/${key}'`)],
  ['a bare model', (key) => body(`model: '${key}'`)],
  ['a free variant', (key) => body(`model: 'openai/${key}:free'`)],
  ['a web search', (key) => body(`model: 'openai/${key}:online'`)],
  ['a model of a retry', (key) => body(`model: 'openai/gpt-4o', models: ['openai/${key}', 'acme/${key}']`)],
  ['a preset', (key) => body(`model: '@preset/${key}'`)],
  ['a model in pieces', (key) => body('model: `openai/' + key.slice(0, 12) + "${'" + key.slice(12) + "'}`")],
  [
    'a provider',
    (key) => body(`model: 'openai/gpt-4o', provider: { only: ['${key}'], allow_fallbacks: false }`),
  ],
  ['a plugin', (key) => body(`model: 'openai/gpt-4o', plugins: [{ id: '${key}' }]`)],
  [
    'a host',
    (key) => body(`model: 'openai/gpt-4o'`).replace('openrouter.ai', `${key.toLowerCase()}.example.com`),
  ],
  ['a class', (key) => `/** @dataClassification ${key} */\n${body("model: 'openai/gpt-4o'")}`],
  [
    'the name of a property',
    (key) => `interface Row { /** @dataClassification restricted */ '${key}': string }
      export const ask = (row: Row) => fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST',
        body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: row['${key}'] }] }) });`,
  ],
];

function body(fields: string): string {
  return `export const ask = (prompt: string) => fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST', body: JSON.stringify({ ${fields}, messages: [{ role: 'user', content: prompt }] }) });`;
}

describe.each(programs)('a key in the place of %s', (_, program) => {
  test.each(keys)('is in no verdict', (key) => {
    const said = rules.flatMap(({ name }) =>
      judgeProgram({ 'src/main.ts': program(key) }, policy, name).map((verdict) => JSON.stringify(verdict)),
    );
    expect(said.length).toBeGreaterThan(0);
    const parts = [key.slice(12, 20), key.slice(-8)];
    expect(
      said.filter((text) => parts.some((part) => text.toLowerCase().includes(part.toLowerCase()))),
    ).toEqual([]);
  });
});

test.each(keys)('the repair of a key in a model id is offered', (key) => {
  const main = body(`model: 'openai/${key}'`);
  const verdicts = judgeProgram({ 'src/main.ts': main }, policy, 'no-literal-key');
  const remedies = verdicts.flatMap((each) =>
    each.kind === 'fail' ? each.problems.flatMap((problem) => problem.remedies) : [],
  );
  expect(remedies).toMatchObject([{ kind: 'environment-key' }]);
});
