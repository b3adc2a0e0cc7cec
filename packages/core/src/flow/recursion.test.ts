import { expect, test } from 'vitest';
import { judgeProgram } from '../testing/judge-program.js';

/** Calls in so great a number that a function which only computes is not followed any more. */
const often = (call: (index: number) => string): string =>
  Array.from({ length: 50 }, (_, index) => call(index)).join('\n');

const client = `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const read = async (name: string): Promise<any> => JSON.parse(process.env[name] ?? '{}');
`;

/** Looks through whatever it is given, with something done at each of the fields. */
const through = (parameters: string, atField: string): string => `
let hook: ((text: string) => void) | undefined;
function look(${parameters}, depth = 0): number {
  if (depth > 8) return 0;
  let seen = 0;
  for (const [key, field] of Object.entries(fields)) {
    ${atField}
    const name = key.trim().toLowerCase();
    if (name.startsWith('internal') || name.endsWith('secret') || name.includes('private')) seen += 2;
    else if (Array.isArray(field)) for (const item of field) seen += look(item, depth + 1);
    else if (typeof field === 'object' && field !== null) seen += look(field, depth + 1);
    else seen += 1;
  }
  return seen;
}
`;

const send = (rest: string): string =>
  `await client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], ${rest} });`;

const kindsOf = (text: string, rule: Parameters<typeof judgeProgram>[2]): readonly string[] => [
  ...new Set(judgeProgram({ 'src/main.ts': text }, {}, rule, { openai: '7.0.0' }).map(({ kind }) => kind)),
];

const pinned = `provider: { only: ['openai'], allow_fallbacks: false }`;

test('a file that has everything looked through by a function of its own is seen to its end', () => {
  const text = `${client}${through('fields: any', '')}
const prompt = 'Hello';
${often((index) => `look({ a: await read('A${index}'), b: await read('B${index}'), c: { d: [{ e: 'f' }] } });`)}
${send(pinned)}`;
  expect(kindsOf(text, 'require-pinned-provider')).toEqual(['pass']);
});

test('what it changes in what it is given, once it is known by heart, is not passed', () => {
  const text = `${client}${through('fields: any', `if (key === 'allow_fallbacks') delete fields[key];`)}
const prompt = 'Hello';
${often((index) => `look({ a: await read('A${index}'), b: await read('B${index}') });`)}
const options = { provider: { only: ['openai'], allow_fallbacks: false } };
look(options);
${send('...options')}`;
  expect(kindsOf(text, 'require-pinned-provider')).not.toContain('pass');
});

test('what it calls only later is seen', () => {
  const text = `${client}${through('fields: any', `if (hook && typeof field === 'string') hook(field);`)}
const prompt = await (await fetch('https://desk.example/questions/1')).text();
${often((index) => `look({ a: await read('A${index}'), b: await read('B${index}') });`)}
hook = (text) => console.log(text);
look({ prompt });
${send(pinned)}`;
  expect(kindsOf(text, 'no-raw-prompt-logging')).toContain('fail');
});

test('what it prints is found, however often it is called', () => {
  const text = `${client}${through('fields: any', 'console.log(key, field);')}
const prompt = await (await fetch('https://desk.example/questions/1')).text();
${often((index) => `look({ a: await read('A${index}'), b: await read('B${index}') });`)}
look({ prompt });
${send(pinned)}`;
  expect(kindsOf(text, 'no-raw-prompt-logging')).toContain('fail');
});

test.each([`kept.has(key.replace(/[_-]/g, ''))`, `list.includes(key.toLowerCase())`])(
  'fields that are left out by their names are not printed: %s',
  (isLeftOut) => {
    const text = `${client}
const kept = new Set(['prompttext', 'prompt']);
const list = ['prompt', 'prompt_text'];
const prompt = await (await fetch('https://desk.example/questions/1')).text();
const shown: Record<string, unknown> = {};
for (const [key, field] of Object.entries({ prompt_text: prompt, size: prompt.length })) {
  if (!${isLeftOut}) shown[key] = field;
}
console.log(shown);
${send(pinned)}`;
    expect(kindsOf(text, 'no-raw-prompt-logging')).toEqual(['pass']);
    expect(kindsOf(text.replace('prompt_text:', 'question:'), 'no-raw-prompt-logging')).toContain('fail');
  },
);
