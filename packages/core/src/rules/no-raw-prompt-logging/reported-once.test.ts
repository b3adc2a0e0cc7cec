/** One log call is reported once: by the file that is nearest to it and knows what is sent. */
import { expect, test } from 'vitest';
import { judgeProgram, type Program } from '../../testing/judge-program.js';

const print = 'export function print(text: string, more?: unknown) { console.log(text, more); }';
const ask = `import { print } from './print.js';
  export async function ask(content: string) {
    print(content);
    await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST', body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] }) });
  }`;

/** Messages of what fails in `src/main.ts`, without what else is to do. */
function failures(files: Program): readonly string[] {
  return judgeProgram(files, {}, 'no-raw-prompt-logging').flatMap((verdict) =>
    verdict.kind === 'fail' ? verdict.problems.map(({ message }) => message.replace(/, .*/, '')) : [],
  );
}

test('by the file that sends and calls the function that prints', () => {
  const files = { 'src/print.ts': print, 'src/ask.ts': ask };
  expect(failures({ ...files, 'src/main.ts': ask })).toEqual(['print hands `content`']);
});

test('not again by its callers, and by theirs', () => {
  const caller = `import { ask } from './ask.js'; export const answer = (mail: string) => ask(mail);`;
  const files = { 'src/print.ts': print, 'src/ask.ts': ask };
  expect(failures({ ...files, 'src/main.ts': caller })).toEqual([]);
  const further = `import { answer } from './answer.js'; export const reply = (mail: string) => answer(mail);`;
  expect(failures({ ...files, 'src/answer.ts': caller, 'src/main.ts': further })).toEqual([]);
});

test('by a caller that alone knows that it is sent', () => {
  const files = {
    'src/print.ts': print,
    'src/note.ts': `import { print } from './print.js'; export function note(text: string) { print(text); }`,
  };
  const main = ask.replaceAll('print', 'note');
  expect(failures({ ...files, 'src/main.ts': main })).toEqual(['note hands `content`']);
});

test('by each of two files that import each other', () => {
  const files = {
    'src/print.ts': print,
    'src/ask.ts': `import './main.js'; ${ask}`,
    'src/main.ts': `import { ask } from './ask.js'; import { print } from './print.js';
      export const answer = (mail: string) => { print(mail); return ask(mail); };`,
  };
  expect(failures(files)).toEqual(['print hands `mail`']);
});

test('where a logger is called that the program may have made itself', () => {
  const files = {
    'src/log.ts': `import pino from 'pino';
      const made = pino();
      export const log = process.env.DEBUG
        ? made
        : { info: (data: unknown, text: string) => { made.info({ data }, text); } };`,
    'src/main.ts': ask
      .replace('./print.js', './log.js')
      .replaceAll(/print/g, 'log')
      .replace('log(content)', `log.info(content, 'asked')`),
  };
  expect(failures(files)).toEqual(['log.info writes `content`']);
});
