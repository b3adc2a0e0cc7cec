import { expect, test } from 'vitest';
import { pairRatio, seeded } from './pair-ratio.js';

test('the ratio is the median over the pairs, whatever the load on the machine', () => {
  const pairs = [
    { without: 1, with: 1.1 },
    { without: 10, with: 12 },
    { without: 2, with: 2.2 },
  ];
  expect(pairRatio(pairs)).toMatchObject({ ratio: 1.1, pairs: 3 });
  expect(() => pairRatio([])).toThrow();
});

test('the interval holds the ratio, is repeatable, and is a point where all pairs agree', () => {
  const random = seeded(7);
  const noisy = Array.from({ length: 25 }, () => ({ without: 1, with: 1 + random() / 10 }));
  const result = pairRatio(noisy);
  expect(result.low).toBeLessThan(result.ratio);
  expect(result.high).toBeGreaterThan(result.ratio);
  expect(result.high - result.low).toBeLessThan(0.1);
  expect(pairRatio(noisy)).toEqual(result);
  const equal = Array.from({ length: 20 }, () => ({ without: 2, with: 3 }));
  expect(pairRatio(equal)).toEqual({ ratio: 1.5, low: 1.5, high: 1.5, pairs: 20 });
});

test('random numbers are spread over [0, 1)', () => {
  const random = seeded(3);
  const numbers = Array.from({ length: 10_000 }, () => random());
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  expect(mean).toBeCloseTo(0.5, 1);
  expect(numbers.filter((number) => number < 0.1).length / numbers.length).toBeCloseTo(0.1, 1);
});
