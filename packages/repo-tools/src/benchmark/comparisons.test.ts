import { expect, test } from 'vitest';
import { toSentence } from './candidates.js';
import { compareGrowth, compareRewrite, compareScans } from './comparisons.js';
import { astGrep, check, fix, jscodeshift, reading, tsMorph, warmName } from './measured-programs.js';
import type { TaskCost } from './rounds.js';

function cost(name: string, cpu: number, memory?: number): TaskCost {
  const run = { cpu, wall: cpu, memory };
  return { ...run, name, runs: [run] };
}

test('fix and check are held against the programs of the same run', () => {
  const costs = [
    cost(reading.name, 0.5),
    cost(fix.name, 1),
    cost(warmName, 0.75),
    cost(check.name, 2),
    cost(astGrep.name, 4),
    cost(jscodeshift.name, 100),
    cost(tsMorph.name, 50),
  ];
  expect(compareScans(costs).map(({ measured }) => measured)).toEqual([
    ...[2, 1.5, 0.25, 0.01, undefined, 0.5],
  ]);
  expect(compareScans([cost(fix.name, 1, 7)]).map(({ measured }) => measured)).toEqual([
    ...[undefined, undefined, undefined, undefined, 7, undefined],
  ]);
});

test('each program is held against itself over fewer files', () => {
  const costs = [cost('a', 1), cost('a', 3), cost('b', 2), cost('b', 9)];
  expect(compareGrowth(costs).map(({ what, measured }) => [what, measured])).toEqual([
    ['CPU of a, few files = 1', 3],
    ['CPU of b, few files = 1', 4.5],
  ]);
});

test('a rewrite is held against that of ast-grep', () => {
  expect(compareRewrite([cost('ast-grep', 2), cost('fix', 3)]).map(({ measured }) => measured)).toEqual([
    1.5,
  ]);
  expect(compareRewrite([])).toEqual([]);
});

test('the share of candidates', () => {
  expect(toSentence({ read: 20_000, judged: 156 })).toBe(
    '20,000 source files, 156 of which are looked into (0.78 %).',
  );
});
