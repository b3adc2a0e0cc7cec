import { expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const policy = { redactors: [{ module: 'acme-redact', export: 'redact' }] };

function saidOf(line: string): readonly string[] {
  const main = `import { getLogger } from '@logtape/logtape';
    import { redact } from 'acme-redact';
    import { plain } from 'elsewhere';
    const logger = getLogger('desk');
    export async function ask(mail: string) {
      ${line}
      const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: mail }] });
      await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
    }`;
  return said(judgeProgram({ 'src/main.ts': main }, policy, 'no-raw-prompt-logging')).filter(
    (each) => each !== 'pass',
  );
}

test.each([
  ['a redactor of the policy', 'console.log(redact`Asked: ${mail}`);', []],
  [
    'a tag that is not read',
    'console.log(plain`Asked: ${mail}`);',
    [expect.stringMatching(/^console\.log writes/)],
  ],
  ['a logger', 'logger.info`Asked: ${mail}`;', [expect.stringMatching(/^logger\.info writes/)]],
  ['a logger that is told a length', 'logger.info`Asked: ${mail.length}`;', []],
])('%s', (_, line, expected) => {
  expect(saidOf(line)).toEqual(expected);
});

test.each([
  ['what a query is asked with', 'console.log(key);', [expect.stringMatching(/^open: /)]],
  ['what it gives', 'console.log(rows[0].content);', [expect.stringMatching(/^console\.log writes/)]],
])('%s', (_, line, expected) => {
  const main = `import { sql } from 'elsewhere';
    export async function ask(key: string) {
      const rows = await sql\`SELECT content FROM messages WHERE conversation = \${key}\`;
      ${line}
      const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: rows[0].content }] });
      await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
    }`;
  const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
  expect(verdicts.filter((each) => each !== 'pass')).toEqual(expected);
});
