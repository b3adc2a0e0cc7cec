import { astGrep, check, fix, jscodeshift, reading, warmName } from './measured-programs.js';
import { cpuRatio, type TaskCost } from './rounds.js';

/** A measured number beside what it is meant to stay below. */
export interface Comparison {
  readonly what: string;
  /** Undefined where it could not be measured. */
  readonly measured: number | undefined;
  readonly bar: number;
  readonly aim: number | undefined;
  /** Ratios by default. */
  readonly unit?: 'bytes';
}

const mebibyte = 2 ** 20;

/** What a dry run is meant to cost beside the other programs over the same files. */
export function compareScans(costs: readonly TaskCost[]): readonly Comparison[] {
  const byName = new Map(costs.map((cost) => [cost.name, cost]));
  const ratio = (of: string, to: string): number | undefined => {
    const [a, b] = [byName.get(of), byName.get(to)];
    return a && b && cpuRatio(a, b);
  };
  return [
    { what: 'CPU of `fix`, reading = 1', measured: ratio(fix.name, reading.name), bar: 4, aim: 1.6 },
    {
      what: 'CPU of `fix`, warm, reading = 1',
      measured: ratio(warmName, reading.name),
      bar: 1,
      aim: undefined,
    },
    { what: 'CPU of `fix`, ast-grep = 1', measured: ratio(fix.name, astGrep.name), bar: 0.2, aim: 0.07 },
    {
      what: 'CPU of `fix`, jscodeshift = 1',
      measured: ratio(fix.name, jscodeshift.name),
      bar: 1 / 70,
      aim: 1 / 200,
    },
    {
      what: 'memory of `fix`',
      measured: byName.get(fix.name)?.memory,
      bar: 200 * mebibyte,
      aim: 100 * mebibyte,
      unit: 'bytes',
    },
    {
      what: 'CPU of `check`, ast-grep = 1',
      measured: ratio(check.name, astGrep.name),
      bar: 0.5,
      aim: undefined,
    },
  ];
}

/**
 * What four times as many files are meant to cost.
 *
 * @param costs of each program two, the one of few files first.
 */
export function compareGrowth(costs: readonly TaskCost[]): readonly Comparison[] {
  return costs.flatMap((many, index) => {
    const few = costs[index - 1];
    if (index % 2 === 0 || !few) return [];
    return {
      what: `CPU of ${many.name}, few files = 1`,
      measured: cpuRatio(many, few),
      bar: 4.4,
      aim: undefined,
    };
  });
}

export function compareRewrite([astGrepRewrite, fixWrite]: readonly TaskCost[]): readonly Comparison[] {
  if (!astGrepRewrite || !fixWrite) return [];
  const measured = cpuRatio(fixWrite, astGrepRewrite);
  return [{ what: 'CPU of `fix --write`, ast-grep = 1', measured, bar: 2, aim: 1 }];
}
