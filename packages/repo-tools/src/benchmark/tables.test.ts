import { expect, test } from 'vitest';
import { checkTable, lintTable } from './tables.js';

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
