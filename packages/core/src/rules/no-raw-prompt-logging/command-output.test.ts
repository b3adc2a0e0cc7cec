/** What a command prints to its standard output is for the person who runs it; whether that is kept, its code does not tell. */
import { expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const printedBy = (statement: string) => ({
  'src/main.ts': `import OpenAI from 'openai';
    const apiKey = process.env.OPENROUTER_API_KEY;
    const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey });
    export async function ask(content: string) {
      ${statement};
      await client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] });
    }`,
});
const versions = { openai: '6.0.0' };

test.each([
  ['console.log(content)', 'open: console.log prints `content`, which is sent to a model'],
  ['process.stdout.write(content)', 'open: process.stdout.write prints `content`, which is sent to a model'],
  ['console.error(content)', 'console.error writes `content`, which is sent to a model'],
])('%s in a command', (statement, beginning) => {
  const verdicts = judgeProgram(printedBy(statement), {}, 'no-raw-prompt-logging', versions, true);
  // The call itself switches no debugging on.
  expect(said(verdicts).map((message) => message.slice(0, beginning.length))).toEqual([beginning, 'pass']);
});

test('a key that a command prints is open, too, and elsewhere both fail', () => {
  const program = printedBy('console.log(apiKey, content)');
  const kinds = (ofCommand: boolean) =>
    (['no-key-logging', 'no-raw-prompt-logging'] as const).flatMap((rule) =>
      judgeProgram(program, {}, rule, versions, ofCommand).map(({ kind }) => kind),
    );
  expect(kinds(true)).toEqual(['open', 'open', 'pass']);
  expect(kinds(false)).toEqual(['fail', 'fail', 'pass']);
});
