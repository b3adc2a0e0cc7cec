export { cacheFileOf, cacheVariable } from './cache/cache-place.js';
export { formatPlan, type LayoutFailure } from './formatter/format-plan.js';
export {
  finishInterruptedRun,
  interruptedRun,
  undoLastRun,
  type Replay,
  type TakenBack,
} from './journal/earlier-runs.js';
export { JournalError } from './journal/journal-error.js';
export { journalDays } from './journal/journal-store.js';
export { whileLocked } from './journal/run-lock.js';
export type { FileFix, FixOptions, RepairedProblem, RunPlan, TextChange } from './plan/fix-plan.js';
export { planRun } from './plan/plan-run.js';
export { toDiff, type ShownDiff } from './report/to-diff.js';
export { addsUp, isPartlyFixed, totalsOf, type Totals } from './report/totals.js';
export { TypecheckError } from './typecheck/typecheck-error.js';
export { writeTypechecked } from './typecheck/write-typechecked.js';
export { git, type GitAnswer } from './write/git.js';
export { gitState, type GitState } from './write/git-state.js';
export type { RefusedCompanion } from './write/companion-file.js';
export { prepareRun, touchedFiles, writeRun } from './write/write-run.js';
export type { PreparedRun, WrittenRun } from './write/write-run.js';
