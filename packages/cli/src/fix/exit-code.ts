import { addsUp, totalsOf } from '@openrouter-compliance/codemod';
import { CannotRun, exitCodes } from '../cannot-run.js';
import type { FixReport } from './fix-report.js';

/** @throws CannotRun when files or problems were lost on the way. */
export function exitCodeOf({ files, read, written, changes, companionsRefused }: FixReport): number {
  const totals = totalsOf(files, read);
  if (!addsUp(totals)) {
    throw new CannotRun(
      'The totals of this run do not add up, so its result cannot be trusted. Please report it.',
    );
  }
  const failed =
    written && (changes.made + changes.takenBack < changes.wanted || companionsRefused.length > 0);
  if (failed) return exitCodes.couldNotRun;
  const pending = !written && changes.made + changes.guards > 0;
  if (pending || totals.problems.needsDecision > 0) return exitCodes.findings;
  return files.some((file) => file.state === 'refused' && file.mayHold)
    ? exitCodes.couldNotRun
    : exitCodes.clean;
}
