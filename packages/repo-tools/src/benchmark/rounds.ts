import { median } from 'simple-statistics';
import type { ProcessCost } from './process-cost.js';

/** Something that is run again and again, beside others. */
export interface Task {
  /** As the tables name it. */
  readonly name: string;
  readonly run: () => Promise<ProcessCost>;
  /** Takes minutes where the others take seconds. */
  readonly slow?: boolean | undefined;
}

/** What a task took: medians of its runs. */
export interface TaskCost extends ProcessCost {
  readonly name: string;
  readonly runs: readonly ProcessCost[];
}

/** How often tasks are run. */
export interface Rounds {
  readonly all: number;
  /** Those that take long are run only in the first ones. */
  readonly slow: number;
}

/**
 * Runs tasks in turns, so that load on the machine meets all.
 *
 * @param onRun called after each run with the task's name.
 */
export async function measureInTurns(
  tasks: readonly Task[],
  rounds: Rounds,
  onRun: (name: string) => void,
): Promise<readonly TaskCost[]> {
  const runs = tasks.map((): ProcessCost[] => []);
  for (let round = 0; round < rounds.all; round += 1) {
    for (const [index, { name, run, slow }] of tasks.entries()) {
      if (slow === true && round >= rounds.slow) continue;
      runs[index]?.push(await run());
      onRun(name);
    }
  }
  return tasks.map(({ name }, index) => toTaskCost(name, runs[index] ?? []));
}

function toTaskCost(name: string, runs: readonly ProcessCost[]): TaskCost {
  const memories = runs.flatMap(({ memory }) => memory ?? []);
  return {
    name,
    runs,
    cpu: median(runs.map(({ cpu }) => cpu)),
    wall: median(runs.map(({ wall }) => wall)),
    memory: memories.length === 0 ? undefined : median(memories),
  };
}

/** Median of the ratios of the CPU of two tasks, each within one round. */
export function cpuRatio(of: TaskCost, to: TaskCost): number {
  const pairs = of.runs.slice(0, to.runs.length);
  return median(pairs.map(({ cpu }, round) => cpu / (to.runs[round]?.cpu ?? NaN)));
}
