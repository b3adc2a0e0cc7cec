import { toTable } from './table.js';
import { wireRules, type WireProgram, type WireRule } from './wire-programs.js';

/** How many verdicts of a rule say what was sent, and how many do not. */
interface Tally {
  readonly cells: number;
  readonly wrongPass: number;
  readonly wrongFail: number;
  readonly open: number;
}

/** The verdicts over all programs, counted by rule. */
export function toWireSummary(programs: readonly WireProgram[]): string {
  const rows = wireRules.map((rule) => toRow(`\`${rule}\``, tallyOf(programs, [rule])));
  const all = toRow('all', tallyOf(programs, wireRules));
  const packages = new Set(programs.map(({ member }) => member)).size;
  const lead = `${programs.length} programs on ${packages} clients and versions, ${programs.length * wireRules.length} cells: a cell is one rule on one program.`;
  const head = ['Rule', 'Cells', 'Wrong pass', 'Wrong fail', 'Open'];
  return `${lead}\n\n${toTable(head, [...rows, all])}`;
}

function tallyOf(programs: readonly WireProgram[], rules: readonly WireRule[]): Tally {
  const cells = programs.flatMap(({ sends, verdicts }) =>
    rules.map((rule) => ({ complies: sends[rule] === 'compliant', verdict: verdicts[rule] })),
  );
  const count = (holds: (cell: (typeof cells)[number]) => boolean): number => cells.filter(holds).length;
  return {
    cells: cells.length,
    wrongPass: count(({ complies, verdict }) => !complies && verdict === 'pass'),
    wrongFail: count(({ complies, verdict }) => complies && verdict === 'fail'),
    open: count(({ verdict }) => verdict === 'open'),
  };
}

function toRow(name: string, { cells, wrongPass, wrongFail, open }: Tally): readonly string[] {
  const share = (part: number): string => `${part} (${((part / cells) * 100).toFixed(1)} %)`;
  return [name, String(cells), share(wrongPass), share(wrongFail), share(open)];
}
