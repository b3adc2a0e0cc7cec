import { expect, test } from 'vitest';
import { cpuRatio, measureInTurns, type TaskCost } from './rounds.js';

test('tasks are run in turns, those that take long only in the first rounds', async () => {
  const run = () => Promise.resolve({ cpu: 1, wall: 1, memory: undefined });
  const order: string[] = [];
  const tasks = [
    { name: 'one', run },
    { name: 'two', run, slow: true },
  ];
  const costs = await measureInTurns(tasks, { all: 3, slow: 1 }, (name) => order.push(name));
  expect(order).toEqual(['one', 'two', 'one', 'one']);
  expect(costs.map(({ name, runs }) => [name, runs.length])).toEqual([
    ['one', 3],
    ['two', 1],
  ]);
});

test('a ratio is that of runs of the same round', () => {
  const cost = (...cpus: number[]): TaskCost => {
    const runs = cpus.map((cpu) => ({ cpu, wall: 0, memory: undefined }));
    return { name: '', runs, cpu: 0, wall: 0, memory: undefined };
  };
  expect(cpuRatio(cost(2, 40, 6), cost(1, 10, 2))).toBe(3);
  expect(cpuRatio(cost(2, 40, 6), cost(4))).toBe(0.5);
});
