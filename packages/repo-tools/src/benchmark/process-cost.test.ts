import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cpuOfChildren, processCost } from './process-cost.js';

test('the CPU of children is the last line of what the shell says', () => {
  expect(cpuOfChildren('0m0.001s 0m0.002s\n1m1.250s 0m0.500s\n')).toBe(61.75);
  expect(() => cpuOfChildren('no times')).toThrow(/unreadable/);
});

test('a program that works costs CPU; one that cannot run is an error', async () => {
  const busy =
    'let sum = 0; for (let each = 0; each < 2e8; each += 1) sum += each % 7; process.exit(sum < 0 ? 1 : 0)';
  const { cpu, wall } = await processCost([process.execPath, '-e', busy], process.cwd());
  expect(cpu).toBeGreaterThan(0);
  expect(wall).toBeGreaterThan(0);
  await expect(processCost([process.execPath, '-e', 'process.exit(2)'], process.cwd())).rejects.toThrow(
    /ended with 2/,
  );
});

test.runIf(existsSync('/proc/self/status'))('memory is that of the largest process', async () => {
  const hold = 'const held = Buffer.alloc(300e6, 1); setTimeout(() => held.length, 300)';
  const start = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(hold)}])`;
  const { memory } = await processCost([process.execPath, '-e', start], process.cwd());
  expect(memory).toBeGreaterThan(300e6);
  expect(memory).toBeLessThan(600e6);
});

test('variables reach the program', async () => {
  const program = [process.execPath, '-e', 'process.exit(Number(process.env.CODE))'];
  await expect(processCost(program, process.cwd(), { CODE: '3' })).rejects.toThrow(/ended with 3/);
});
