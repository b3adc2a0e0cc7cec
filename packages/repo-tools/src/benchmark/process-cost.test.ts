import { expect, test } from 'vitest';
import { cpuOfChildren, processCost } from './process-cost.js';

test('the CPU of children is the last line of what the shell says', () => {
  expect(cpuOfChildren('0m0.001s 0m0.002s\n1m1.250s 0m0.500s\n')).toBe(61.75);
  expect(() => cpuOfChildren('no times')).toThrow(/unreadable/);
});

test('a program that works costs CPU; one that cannot run is an error', () => {
  const busy =
    'let sum = 0; for (let each = 0; each < 2e8; each += 1) sum += each % 7; process.exit(sum < 0 ? 1 : 0)';
  const { cpu, wall } = processCost([process.execPath, '-e', busy], process.cwd());
  expect(cpu).toBeGreaterThan(0);
  expect(wall).toBeGreaterThan(0);
  expect(() => processCost([process.execPath, '-e', 'process.exit(2)'], process.cwd())).toThrow(
    /ended with 2/,
  );
});
