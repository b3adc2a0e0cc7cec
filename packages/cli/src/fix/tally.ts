import { isPartlyFixed } from '@openrouter-compliance/codemod';
import { problemsIn, type FixReport, type LocatedProblem } from './fix-report.js';

/** How many problems of one kind there were. */
export interface Tally {
  readonly name: string;
  readonly fixed: number;
  readonly needsDecision: number;
}

/** Problems counted by a name of theirs, in the order of the names. */
export function tally(
  problems: readonly LocatedProblem[],
  nameOf: (problem: LocatedProblem) => string,
): readonly Tally[] {
  return [...new Set(problems.map(nameOf))].sort().map((name) => {
    const mine = problems.filter((problem) => nameOf(problem) === name);
    const fixed = mine.filter(({ outcome }) => outcome === 'fixed').length;
    return { name, fixed, needsDecision: mine.length - fixed };
  });
}

/** Files that are repaired and still have something to decide, by name. */
export function partlyFixed({ root, files }: Pick<FixReport, 'root' | 'files'>): readonly Tally[] {
  return tally(problemsIn({ root, files: files.filter(isPartlyFixed) }), ({ file }) => file);
}
