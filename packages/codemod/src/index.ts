export { planRun } from './plan/plan-run.js';
export type { FileFix, FixOptions, RepairedProblem, RunPlan, TextChange } from './plan/plan-run.js';
export { toDiff, type ShownDiff } from './report/to-diff.js';
export { addsUp, totalsOf, type Totals } from './report/totals.js';
export { gitState, type GitState } from './write/git-state.js';
export { prepareRun, touchedFiles, writeRun } from './write/write-run.js';
export type { PreparedRun, WrittenRun } from './write/write-run.js';
