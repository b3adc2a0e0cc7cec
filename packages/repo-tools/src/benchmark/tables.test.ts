import { expect, test } from 'vitest';
import { barTable, checkTable, costTable, lintTable } from './tables.js';

test('a ratio beyond its bar says so', () => {
  const measured = [{ without: 2, with: 2.4 }];
  const result = { name: 'code', measured, ratio: 1.2, low: 1.1, high: 1.3, pairs: 1 };
  const cells = (bar: number | undefined) => lintTable([{ ...result, bar }]).split('\n')[2];
  expect(cells(1.1)).toBe('| code | 2.00 s | 2.40 s | 1.200 | 1.100 – 1.300 | 1 | 1.10 (missed) |');
  expect(cells(1.2)).toMatch(/ 1\.20 \|$/);
  expect(cells(undefined)).toMatch(/ – \|$/);
});

test('the cost of further lines is the slope between two lengths', () => {
  const costs = [
    { lines: 1000, seconds: 1 },
    { lines: 4000, seconds: 2.5 },
  ];
  expect(checkTable(costs).split('\n').slice(2)).toEqual([
    '| 1,000 | 1.00 s | – |',
    '| 4,000 | 2.50 s | 0.50 s |',
  ]);
});

test('programs are held against the first one', () => {
  const cost = (name: string, cpu: number, memory: number | undefined) => {
    const run = { cpu, wall: 1, memory };
    return { ...run, name, runs: [run, run] };
  };
  expect(
    costTable([cost('reading', 0.5, undefined), cost('other', 1.2, 100 * 2 ** 20)])
      .split('\n')
      .slice(2),
  ).toEqual([
    '| reading | 0.50 s | 1.00 s | – | 1.00 | 2 |',
    '| other | 1.20 s | 1.00 s | 100 MiB | 2.40 | 2 |',
  ]);
});

test('a comparison beyond its bar says so, and small ratios are fractions', () => {
  const rows = barTable([
    { what: 'a', measured: 4.25, bar: 4, aim: 1.6 },
    { what: 'b', measured: 1 / 140, bar: 1 / 70, aim: 1 / 200 },
    { what: 'c', measured: 120 * 2 ** 20, bar: 200 * 2 ** 20, aim: 100 * 2 ** 20, unit: 'bytes' },
    { what: 'd', measured: undefined, bar: 0.5, aim: undefined },
  ]);
  expect(rows.split('\n').slice(2)).toEqual([
    '| a | 4.25 | 4 (missed) | 1.6 |',
    '| b | 1/140 | 1/70 | 1/200 |',
    '| c | 120 MiB | 200 MiB | 100 MiB |',
    '| d | – | 0.5 | – |',
  ]);
});
