import { expect, test } from 'vitest';
import { parseView } from '../testing/parse.js';
import { applyEdits } from './text-edit.js';
import { toRepair } from './to-text-edits.js';

function repaired(text: string, expression: string): string {
  const view = parseView(text, '/p/main.ts');
  const start = text.lastIndexOf(expression);
  const span = { start, end: start + expression.length };
  const repair = toRepair({ kind: 'withhold', title: '', expression: span }, view, {});
  return repair.kind === 'edits' ? applyEdits(text, repair.edits) : repair.reason;
}

test.each([
  ['an argument', `console.log('key', key);`, 'key', `console.log('key', '[key withheld]');`],
  [
    'a member of it',
    `console.log("key", key.slice(0, 4));`,
    'key.slice(0, 4)',
    `console.log("key", "[key withheld]");`,
  ],
  ['a property', `log.info({ apiKey: key }, 'x');`, 'key', `log.info({ apiKey: '[key withheld]' }, 'x');`],
  ['a short property', `log.info({ key }, 'x');`, 'key', `log.info({ key: '[key withheld]' }, 'x');`],
  ['a piece of a template', 'log.info(`with ${key} now`);', 'key', 'log.info(`with [key withheld] now`);'],
  ['the last piece', 'log.info(`${a}: ${ key }`);', 'key', 'log.info(`${a}: [key withheld]`);'],
  ['the first of several', 'log.info(`${key} ${b}`);', 'key', 'log.info(`[key withheld] ${b}`);'],
  ['a sum', `log.info('with ' + key);`, 'key', `log.info('with [key withheld]');`],
  ['the start of a sum', `log.info(key.slice(4) + "…");`, 'key.slice(4)', `log.info("[key withheld]…");`],
  ['the middle of one', `log.info('a ' + key + ' b' + c);`, 'key', `log.info('a [key withheld] b' + c);`],
  ['one with other signs', `log.info('a ' + key + " b");`, 'key', `log.info('a [key withheld]' + " b");`],
  [
    'one with a comment',
    `log.info('a ' + /* x */ key);`,
    'key',
    `log.info('a ' + /* x */ '[key withheld]');`,
  ],
  ['one without texts', `log.info(a + key + b);`, 'key', `log.info(a + '[key withheld]' + b);`],
  [
    'a choice in a template',
    "log.info(`key ${key ? `set (${mask(key)})` : 'missing'}`);",
    'mask(key)',
    "log.info(`key ${key ? `set ([key withheld])` : 'missing'}`);",
  ],
])('%s', (_, text, expression, expected) => {
  expect(repaired(text, expression)).toBe(expected);
});

test('what is spread is left to a person', () => {
  expect(repaired(`log.info({ ...headers, at: 1 });`, 'headers')).toMatch(/^what holds the key is spread/);
});
