/** Repairs of log calls that hold several things: only what must not be logged is taken out. */
import { describe, expect, test } from 'vitest';
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

describe('a log call behind a function of another file', () => {
  const asks = `import OpenAI from 'openai';
import { debug, log } from './log.js';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
export async function ask(prompt: string) {
  LOG
  await client.chat.completions.create({
    model: 'openai/gpt-4.1',
    messages: [{ role: 'user', content: prompt }],
    ...{ provider: { only: ['openai'], allow_fallbacks: false } },
  });
}
`;

  async function logging(log: string, logger: string) {
    const workspace = createWorkspace({ 'src/ask.ts': asks.replace('LOG', () => log), 'src/log.ts': logger });
    const { files } = await workspace.fix('no-raw-prompt-logging');
    const text = workspace.read('src/ask.ts');
    expect(workspace.read('src/log.ts')).toBe(logger);
    expect((await workspace.fix('no-raw-prompt-logging')).written).toBe(0);
    const [problem] = files.flatMap((file) => ('problems' in file ? file.problems : []));
    const [, line] = /prompt: string\) \{\n([^]*?)\n {2}await/.exec(text) ?? [];
    return { problem, line };
  }

  const plain = `export const log = { info(message: string, context: Record<string, unknown>) {
    if (process.env.QUIET) return;
    console.log(new Date().toISOString(), message, JSON.stringify(context));
  } };
  export function debug(...args: unknown[]) { write('debug', args); }
  const write = (level: string, args: unknown[]) => console.error(level, ...args);
`;

  test.each([
    [`log.info('asking', { prompt });`, `log.info('asking', { prompt: DIGEST });`, 'console.log'],
    [`debug('asking', prompt);`, `debug('asking', DIGEST);`, 'console.error'],
  ])('that only logs: %s', async (log, expected, sink) => {
    const { problem, line } = await logging(log, plain);
    expect(problem?.message).toMatch(
      /^\S+ hands `prompt`, which is sent to a model, to console\.\w+ in src\/log\.ts, so the prompt/,
    );
    expect(problem?.message).toContain(` to ${sink} in `);
    expect(line?.trim()).toBe(
      expected.replace('DIGEST', "createHash('sha256').update(prompt).digest('hex')"),
    );
  });

  test.each([
    ['keeps it', '(message: string, text: unknown) { kept.push(text); console.log(text); }'],
    ['gives it back', '(message: string, text: string) { console.log(text); return text; }'],
    [
      'sends it',
      '(message: string, text: string) { console.log(text); void fetch("https://x.example", { body: text }); }',
    ],
    ['needs more than a text', '(message: string, text: Prompt) { console.log(text); }'],
  ])('that %s: a marker', async (_, rest) => {
    const logger = `const kept: unknown[] = [];\ntype Prompt = \`a\${string}\`;\nexport const log = { info${rest} };\nexport const debug = log.info;\n`;
    const { problem, line } = await logging(`log.info('asking', prompt);`, logger);
    expect(problem).toMatchObject({
      outcome: 'needs-decision',
      reason: 'log.info may do more with what it is given than log it',
    });
    expect(line).toBe(
      `  // TODO(openrouter-compliance/no-raw-prompt-logging): log.info may do more with what it is given than log it.\n  log.info('asking', prompt);`,
    );
  });

  test('one of several loggers: a marker', async () => {
    const logger = `const quiet = { info(message: string, text: string) { void message; } };
      const loud = { info(message: string, text: string) { console.log(message, text); } };
      export const log = process.env.QUIET ? quiet : loud;\n export const debug = log.info;\n`;
    const { problem } = await logging(`log.info('asking', prompt);`, logger);
    expect(problem?.outcome).toBe('needs-decision');
  });
});
