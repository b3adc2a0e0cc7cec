import type { FileFix } from '../plan/fix-plan.js';

/** How many files ended in each state, and how many problems; every file and problem is in exactly one. */
export interface Totals {
  readonly files: Readonly<Record<FileFix['state'] | 'read', number>> & {
    /** How many of those that need a decision have been repaired apart from it. */
    readonly 'partly-fixed': number;
  };
  readonly problems: { readonly found: number; readonly fixed: number; readonly needsDecision: number };
}

/** @param read how many files the run was given. */
export function totalsOf(files: readonly FileFix[], read: number): Totals {
  const count = (state: FileFix['state']) => files.filter((file) => file.state === state).length;
  const problems = files.flatMap((file) => ('problems' in file ? file.problems : []));
  return {
    files: {
      read,
      fixed: count('fixed'),
      'needs-decision': count('needs-decision'),
      'partly-fixed': files.filter(isPartlyFixed).length,
      refused: count('refused'),
      untouched: count('untouched'),
    },
    problems: {
      found: problems.length,
      fixed: problems.filter(({ outcome }) => outcome === 'fixed').length,
      needsDecision: problems.filter(({ outcome }) => outcome === 'needs-decision').length,
    },
  };
}

/** Whether a file has problems that are repaired and others that a person must decide on. */
export function isPartlyFixed(file: FileFix): boolean {
  return file.state === 'needs-decision' && file.problems.some(({ outcome }) => outcome === 'fixed');
}

/** Whether nothing was lost on the way. */
export function addsUp({ files, problems }: Totals): boolean {
  return (
    files.fixed + files['needs-decision'] + files.refused + files.untouched === files.read &&
    problems.fixed + problems.needsDecision === problems.found
  );
}
