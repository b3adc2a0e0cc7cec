import type { CheckCost } from './check-cost.js';
import type { Comparison } from './comparisons.js';
import type { Pair, PairRatio } from './pair-ratio.js';
import { cpuRatio, type TaskCost } from './rounds.js';
import { median } from 'simple-statistics';

export interface LintResult extends PairRatio {
  readonly name: string;
  readonly measured: readonly Pair[];
  /** What the ratio is meant to stay below; undefined for code that was named on the command line. */
  readonly bar: number | undefined;
}

export function lintTable(results: readonly LintResult[]): string {
  return table(
    ['code', 'without rules', 'with rules', 'ratio', '95 % interval', 'pairs', 'bar'],
    results.map(({ name, measured, ratio, low, high, pairs, bar }) => [
      name,
      seconds(median(measured.map((pair) => pair.without))),
      seconds(median(measured.map((pair) => pair.with))),
      ratio.toFixed(3),
      `${low.toFixed(3)} – ${high.toFixed(3)}`,
      String(pairs),
      bar === undefined ? '–' : `${bar.toFixed(2)}${ratio <= bar ? '' : ' (missed)'}`,
    ]),
  );
}

/** With what each further thousand lines cost, which is the same everywhere where the cost is linear. */
export function checkTable(costs: readonly CheckCost[]): string {
  return table(
    ['lines', 'CPU', 'each further 1,000 lines'],
    costs.map((cost, index) => {
      const before = costs[index - 1];
      const slope = before && ((cost.seconds - before.seconds) / (cost.lines - before.lines)) * 1000;
      return [
        cost.lines.toLocaleString('en'),
        seconds(cost.seconds),
        slope === undefined ? '–' : seconds(slope),
      ];
    }),
  );
}

/** @param costs the first one is what the others are held against. */
export function costTable(costs: readonly TaskCost[]): string {
  const [base] = costs;
  return table(
    ['over the same files', 'CPU', 'wall', 'memory', `CPU, ${base?.name} = 1`, 'runs'],
    costs.map((cost) => [
      cost.name,
      seconds(cost.cpu),
      seconds(cost.wall),
      cost.memory === undefined ? '–' : mebibytes(cost.memory),
      base ? cpuRatio(cost, base).toFixed(2) : '–',
      String(cost.runs.length),
    ]),
  );
}

export function barTable(comparisons: readonly Comparison[]): string {
  return table(
    ['', 'measured', 'bar', 'aim'],
    comparisons.map(({ what, measured, bar, aim, unit }) => {
      const shown = unit === 'bytes' ? mebibytes : times;
      const missed = measured !== undefined && measured > bar ? ' (missed)' : '';
      return [
        what,
        measured === undefined ? '–' : shown(measured),
        `${shown(bar)}${missed}`,
        aim === undefined ? '–' : shown(aim),
      ];
    }),
  );
}

/** Small ratios as fractions: one in so many. */
function times(ratio: number): string {
  return ratio < 0.05 ? `1/${Math.round(1 / ratio)}` : String(Number(ratio.toFixed(2)));
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
