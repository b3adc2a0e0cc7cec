import path from 'node:path';
import { median } from 'simple-statistics';
import { repository } from '../repository.js';
import { processCost, type ProcessCost } from './process-cost.js';

/** What a program over all files of a checkout took: medians of several runs, and of their ratios to reading the files. */
export interface FixCost extends ProcessCost {
  readonly name: string;
  readonly ratio: number;
}

const main = path.join(repository, 'packages/cli/bundle/main.js');
const reading = path.join(import.meta.dirname, 'read-files.js');

/**
 * Reading every file, a dry run of `fix` and one of `check`, in turns, so that load on the machine meets all; and ast-grep
 * finding one call, where `AST_GREP` names its program.
 *
 * @param folder absolute; with its own policy and ignore files.
 * @param count runs of each.
 */
export function measureFix(folder: string, count: number, onRun: () => void): readonly FixCost[] {
  const astGrep = process.env['AST_GREP'];
  const programs: Readonly<Record<string, readonly string[]>> = {
    'reading every file': [process.execPath, reading],
    '`fix`, a dry run': [process.execPath, main, 'fix'],
    '`check`': [process.execPath, main, 'check'],
    ...(astGrep === undefined
      ? {}
      : {
          'ast-grep, one call': [
            astGrep,
            'run',
            '--lang',
            'ts',
            '--pattern',
            '$CLIENT.chat.completions.create($$$)',
          ],
        }),
  };
  const names = Object.keys(programs);
  const rounds = Array.from({ length: count }, () =>
    names.map((name) => {
      const cost = processCost(programs[name] ?? [], folder);
      onRun();
      return cost;
    }),
  );
  return names.map((name, index) => {
    const runs = rounds.map((round) => ({
      cost: round[index] as ProcessCost,
      base: round[0] as ProcessCost,
    }));
    return {
      name,
      cpu: median(runs.map(({ cost }) => cost.cpu)),
      wall: median(runs.map(({ cost }) => cost.wall)),
      ratio: median(runs.map(({ cost, base }) => cost.cpu / base.cpu)),
    };
  });
}
