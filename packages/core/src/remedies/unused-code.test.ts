import { expect, test } from 'vitest';
import { applyRemedy, planRemedies } from '../testing/apply-remedies.js';

function withheld(text: string, expression: string, filename = '/p/main.ts'): string {
  const start = text.lastIndexOf(expression);
  const span = { start, end: start + expression.length };
  return applyRemedy(text, () => ({ kind: 'withhold', title: '', expression: span }), filename).text;
}

const log = "log('[key withheld]');\n";

test.each([
  [
    'a helper, with its comment',
    '\n/** Shows little. */\nfunction mask(text) {\n  return text.slice(0, 4);\n}\n\nlog(mask(key));\n',
    'mask(key)',
    `\n${log}`,
  ],
  ['a helper at the end', 'log(mask(key));\n\nfunction mask(text) {}\n', 'mask(key)', log],
  ['a constant', 'const shown = key.slice(0, 4);\nlog(shown);\n', 'shown', log],
  [
    'what only that used',
    "import { mask, wipe } from './mask.js';\n\nconst tail = (text) => mask(text);\nconst shown = `${tail}…`;\n\nlog(shown);\nwipe();\n",
    'shown',
    `import { wipe } from './mask.js';\n\n${log}wipe();\n`,
  ],
  [
    'the last of several names',
    "import { a, mask } from './mask.js';\nlog(mask(key), a);\n",
    'mask(key)',
    "import { a } from './mask.js';\nlog('[key withheld]', a);\n",
  ],
  [
    'the first of several names',
    "import { mask, tail, a } from './mask.js';\nlog(tail(mask(key)), a);\n",
    'tail(mask(key))',
    "import { a } from './mask.js';\nlog('[key withheld]', a);\n",
  ],
  [
    'all names of an import',
    "import { mask, tail } from './mask.js';\nlog(tail(mask(key)));\n",
    'tail(mask(key))',
    log,
  ],
  ['an import of TypeScript', "import mask from './mask.js';\n\nlog(mask(key));\n", 'mask(key)', `\n${log}`],
  [
    'in a function',
    'export function f(key) {\n  const shown = key.trim();\n\n  log(shown);\n}\n',
    'shown',
    "export function f(key) {\n  log('[key withheld]');\n}\n",
  ],
])('goes: %s', (_, before, expression, after) => {
  const module = 'export const first = 1;\n';
  expect(withheld(module + before, expression)).toBe(module + after);
});

test.each([
  ['used elsewhere', 'const mask = (text) => text;\nmask(other);\nlog(mask(key));\n', 'mask(key)'],
  ['exported', 'export function mask(text) {}\nlog(mask(key));\n', 'mask(key)'],
  ['exported below', 'function mask(text) {}\nlog(mask(key));\nexport { mask };\n', 'mask(key)'],
  ['worked out by a call', 'const shown = mask(key);\nlog(shown);\n', 'shown'],
  ['one of several constants', 'const a = 1, shown = key;\nlog(shown, a);\n', 'shown'],
  ['a parameter', 'export const f = (shown) => log(shown);\n', 'shown'],
  ['unused before', "import old from './old.js';\nlog(key);\n", 'key'],
])('stays: %s', (_, text, expression) => {
  const start = text.lastIndexOf(expression);
  const end = start + expression.length;
  expect(withheld(text, expression)).toBe(`${text.slice(0, start)}'[key withheld]'${text.slice(end)}`);
});

test.each([
  ['a module of JavaScript', "import mask from './mask.js';\nlog(mask(key));\n", '/p/main.mjs'],
  ['a script, whose names others see', 'function mask() {}\nlog(mask(key));\n', '/p/main.js'],
])('stays: in %s', (_, text, filename) => {
  expect(withheld(text, 'mask(key)', filename)).toBe(text.replace('mask(key)', "'[key withheld]'"));
});

test('what two log calls used goes with the second', () => {
  const plan = planRemedies(
    'export {};\nconst mask = (text) => text;\nlog(mask(one));\nlog(mask(two));\n',
    (text) =>
      ['mask(one)', 'mask(two)'].map((expression) => {
        const start = text.indexOf(expression);
        const span = { start, end: start + expression.length };
        return ['no-key-logging', { kind: 'withhold', title: '', expression: span }] as const;
      }),
  );
  expect(plan.text).toBe(`export {};\n${log}${log}`);
});
