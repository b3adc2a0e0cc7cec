import type { LocatedProblem } from './fix-report.js';

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
