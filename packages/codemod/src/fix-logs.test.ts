/** Repairs of log calls that hold several things: only what must not be logged is taken out. */
import { expect, test } from 'vitest';
import { createWorkspace } from './testing/workspace.js';

const sends = `import OpenAI from 'openai';

const key = process.env.OPENROUTER_API_KEY ?? '';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: key });
const mask = (text: string) => text.slice(0, 4);

export async function ask(id: string, system: string, question: string) {
  LOG
  await client.chat.completions.create({
    model: 'openai/gpt-4.1',
    messages: [{ role: 'system', content: system }, { role: 'user', content: question }],
  });
}
`;
const hash = (text: string): string =>
  `createHash('sha256').update(inspect(${text}, { depth: null })).digest('hex')`;

async function repaired(log: string) {
  const workspace = createWorkspace({ 'ask.ts': sends.replace('LOG', () => log) });
  const { files } = await workspace.fix();
  const text = workspace.read('ask.ts');
  expect((await workspace.fix()).written).toBe(0);
  const reasons = files.flatMap((file) => ('problems' in file ? file.problems : []));
  expect(reasons.filter(({ outcome }) => outcome !== 'fixed')).toEqual([]);
  return text;
}

test.each([
  [
    'both prompts of an object',
    'console.log({ id, system, question });',
    'console.log({ id, system: SYSTEM, question: QUESTION });',
  ],
  [
    'what a condition chooses, not the condition',
    `console.log('asked', id ? { id, text: question } : null);`,
    `console.log('asked', id ? { id, text: QUESTION } : null);`,
  ],
  [
    'a key in one branch of a template',
    "console.log(`key ${key ? `found (${mask(key)})` : 'missing'} for ${id}`);",
    "console.log(`key ${key ? `found ([key withheld])` : 'missing'} for ${id}`);",
  ],
  [
    'a key and a prompt of one call',
    'console.log({ key, question }, system);',
    `console.log({ key: '[key withheld]', question: QUESTION }, SYSTEM);`,
  ],
])('%s', async (_, log, expected) => {
  const text = await repaired(log);
  const [, line] = /id: string, system: string, question: string\) \{\n {2}(.*)\n/.exec(text) ?? [];
  expect(text.split('createHash } from').length).toBeLessThanOrEqual(2);
  const plain = (name: string) => hash(name).replace(`inspect(${name}, { depth: null })`, name);
  expect(line).toBe(expected.replace('SYSTEM', plain('system')).replace('QUESTION', plain('question')));
});
