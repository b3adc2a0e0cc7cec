export { planRun } from './plan/plan-run.js';
export type { FileFix, FixOptions, RepairedProblem, RunPlan, TextChange } from './plan/plan-run.js';
