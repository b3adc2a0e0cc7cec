import { expect, test } from 'vitest';
import { parsePolicy } from '../parse-policy.js';
import { judgeExamples } from './judge-examples.js';

function judge(examples: readonly object[], policy: object = {}) {
  const parsed = parsePolicy(JSON.stringify({ ...policy, examples }, null, 2), '/p.json');
  if ('mistakes' in parsed) throw parsed.mistakes[0];
  return judgeExamples(parsed);
}

test.each<[object, boolean, string, string]>([
  [
    { class: 'internal', model: 'openai/gpt-4o', allowed: true },
    true,
    'openai/gpt-4o for internal',
    'The model is allowed.',
  ],
  [
    { class: 'internal', model: 'openai/gpt-4o', allowed: false },
    false,
    'openai/gpt-4o for internal',
    'The model is allowed.',
  ],
  [
    { class: 'internal', model: 'openai/o3:free', allowed: false },
    true,
    'openai/o3:free for internal',
    'The model is a free variant, and the class allows none.',
  ],
  [
    { class: 'internal', model: 'openrouter/auto', allowed: true },
    false,
    'openrouter/auto for internal',
    'The model is a router, and no pattern names it.',
  ],
  [
    { class: 'internal', model: '@preset/x', allowed: false },
    true,
    '@preset/x for internal',
    'The model is a preset, and the class allows none.',
  ],
  [
    { class: 'confidential', provider: 'Azure', allowed: false },
    true,
    'Azure for confidential',
    'The provider is not listed.',
  ],
  [
    { class: 'restricted', plugin: 'web', allowed: false },
    true,
    'web for restricted',
    'The plugin is not listed.',
  ],
  [
    { class: 'restricted', host: 'https://api.openai.com/v1', allowed: false },
    true,
    'https://api.openai.com/v1 for restricted',
    'The host is not listed.',
  ],
  [
    { class: 'confidential', model: 'openai/gpt-4o', host: 'eu.openrouter.ai', allowed: true },
    true,
    'openai/gpt-4o at eu.openrouter.ai for confidential',
    'The model is allowed. The host is allowed.',
  ],
  [
    { class: 'confidential', model: 'openai/gpt-4o', provider: 'openai', allowed: true },
    true,
    'openai/gpt-4o by openai for confidential',
    'The model is allowed. The provider is allowed.',
  ],
  [
    { class: 'confidential', model: 'openai/gpt-4o', provider: 'azure', allowed: true },
    false,
    'openai/gpt-4o by azure for confidential',
    'The provider is not listed.',
  ],
  [
    { class: 'INTERNAL', model: 'openai/gpt-4o', allowed: true },
    true,
    'openai/gpt-4o for INTERNAL',
    'The model is allowed.',
  ],
])('%j', (example, passed, question, answer) => {
  expect(judge([example])).toEqual([{ key: 'examples[0]', line: 3, passed, question, answer }]);
});

test('what cannot be told is neither allowed nor not allowed', () => {
  const results = judge([
    { class: 'internal', model: 'gpt-4o', allowed: true },
    { class: 'internal', model: 'gpt-4o', allowed: false },
  ]);
  expect(results.map(({ passed }) => passed)).toEqual([false, false]);
  expect(results[0]?.answer).toMatch(/^Cannot be told: the model id names no author/);
});

test('files are asked for their class, by any of its names', () => {
  const policy = {
    aliases: { phi: 'restricted' },
    files: [{ globs: ['src/clinical/**'], class: 'restricted' }],
  };
  const results = judge(
    [
      { file: 'src/clinical/a.ts', class: 'phi' },
      { file: './src/clinical/a.ts', class: 'restricted' },
      { file: 'src/a.ts', class: 'restricted' },
      { file: 'src/a.ts', class: 'internal' },
    ],
    policy,
  );
  expect(results.map(({ passed }) => passed)).toEqual([true, true, false, true]);
  expect(results[2]).toMatchObject({
    question: 'the class of src/a.ts',
    answer: 'It has the default class, "internal".',
  });
});
