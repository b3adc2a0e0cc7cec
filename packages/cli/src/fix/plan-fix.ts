import {
  formatPlan,
  planRun,
  prepareRun,
  type FileFix,
  type LayoutFailure,
  type PreparedRun,
} from '@openrouter-compliance/codemod';
import type { RuleDefinition, RuleName } from '@openrouter-compliance/core';
import { createProgress } from '../progress.js';
import type { Project } from '../project.js';

/** The repairs of a run, verified in memory and held against the disk; nothing is written. */
export interface PlannedFix {
  readonly prepared: PreparedRun;
  /** How many files have a change in the plan, whether it can be written or not. */
  readonly wanted: number;
  /** Why files do not have the layout of the repository's own tools. */
  readonly layoutFailures: readonly LayoutFailure[];
  /** Paths that cannot be looked at. */
  readonly refused: readonly FileFix[];
  /** How many files the run was given. */
  readonly read: number;
}

/** What is to be planned. */
export interface PlanChoices {
  /** Rules of the run. */
  readonly rules: readonly RuleDefinition[];
  readonly only: RuleName | undefined;
  readonly guard: boolean;
  readonly annotate: boolean;
  /** Whether what is repaired gets the layout of the repository's own Prettier or ESLint. */
  readonly layout: boolean;
}

export async function planFix(
  { root, policy, host, discovery, keepForNextRun, cache }: Project,
  { rules, only, guard, annotate, layout }: PlanChoices,
): Promise<PlannedFix> {
  const progress = createProgress(discovery.files.length);
  const planned = await planRun({
    root,
    policy,
    host,
    rules,
    only,
    guard,
    annotate,
    files: discovery.files,
    cache,
    onProgress: (done) => progress.update(done),
  }).finally(() => progress.stop());
  keepForNextRun();
  const plan = layout ? await formatPlan(planned) : { ...planned, layoutFailures: [] };
  return {
    prepared: prepareRun(plan),
    layoutFailures: plan.layoutFailures,
    wanted: plan.files.filter((file) => 'change' in file && file.change).length,
    refused: discovery.refused.map((refused): FileFix => ({ state: 'refused', ...refused })),
    read: discovery.files.length + discovery.refused.length,
  };
}
