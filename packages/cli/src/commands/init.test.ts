import { expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';

test('writes a policy with which check runs, and never overwrites one unasked', () => {
  const workspace = createWorkspace({ 'src/a.ts': 'export {};\n' });
  const first = workspace.run(['init']);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(/^Wrote openrouter-compliance\.json\./);
  expect(first.stdout).toContain('openrouterCompliance.configs.recommended');
  expect(first.stdout).toContain('plugin:openrouter-compliance/legacy-recommended');
  expect(workspace.run(['check'])).toMatchObject({ code: 0 });

  const second = workspace.run(['init']);
  expect(second).toMatchObject({ code: 2, stdout: '' });
  expect(second.stderr).toMatch(
    /exists already and may have been reviewed\. Give --force to overwrite it\.\n$/,
  );
  expect(workspace.run(['init', '--force'])).toMatchObject({ code: 0 });
});

test('a mistaken policy does not stand in the way of --force; a path that is no folder is refused', () => {
  const workspace = createWorkspace({ 'a.ts': '', 'openrouter-compliance.json': '{ "clases": {} }' });
  expect(workspace.run(['init', '--force'])).toMatchObject({ code: 0 });
  expect(workspace.run(['init', 'a.ts']).stderr).toMatch(/"a\.ts" is not a folder/);
});

/** One call names a provider and a model of class internal, the other neither pins nor shares that provider. */
const calls = `import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

export const translate = (text: string) =>
  client.chat.completions.create({
    model: 'google/gemini-2.5-flash',
    messages: [{ role: 'user', content: text }],
    // @ts-expect-error The client's types do not know it.
    provider: { only: ['google-vertex'], allow_fallbacks: false },
  });

export const summarise = (text: string) =>
  client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: text }] });
`;

test('the written policy judges as no policy does: repairs stay the same, and nothing in it is suspicious', () => {
  const workspace = createWorkspace({ 'src/calls.ts': calls });
  const before = workspace.run(['fix']);
  expect(before.stdout).toContain('allow_fallbacks: false');
  expect(workspace.run(['init'])).toMatchObject({ code: 0 });
  expect(workspace.read('openrouter-compliance.json')).toContain('//   google-vertex at src/calls.ts:6');

  expect(workspace.run(['fix'])).toEqual(before);
  expect(workspace.run(['policy', 'lint'])).toMatchObject({ code: 0, stderr: '' });
});
