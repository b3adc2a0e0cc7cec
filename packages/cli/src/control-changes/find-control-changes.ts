import path from 'node:path';
import type { ScanResult } from '@openrouter-compliance/scanner';
import { isSourceFile, SourceError } from '@openrouter-compliance/scanner';
import { policyFileName, type SourceView } from '@openrouter-compliance/core';
import { defaultBaseline } from '../baseline/baseline.js';
import type { Selection } from '../changed/select-changed.js';
import type { Project } from '../project.js';
import { addedSuppressions } from './added-suppression.js';
import { openBase } from './base-tree.js';
import type { ControlChange } from './control.js';
import { editedGuards } from './edited-guard.js';
import { largerBaseline } from './larger-baseline.js';
import { looserPolicies } from './looser-policy.js';
import { lowerClasses } from './lower-class.js';

/** Every change of what controls the check, and who may approve it. */
export interface ControlChanges {
  readonly changes: readonly ControlChange[];
  /** As the policy named them that the branch has left. */
  readonly approvers: readonly string[];
}

/**
 * What a branch changes of policy, classes, baseline, guard and exceptions.
 *
 * @param baseline absolute path of the baseline, where it is not the usual one.
 */
export function findControlChanges(
  { root, host, policy, discovery }: Project,
  { base: commit, changed, gone }: Selection,
  scanned: ScanResult,
  baseline = path.join(root, defaultBaseline),
): ControlChanges {
  const base = openBase(root, commit);
  const present = [...changed];
  const judged = new Map(
    scanned.files.flatMap((file) => (file.state === 'judged' ? [[file.path, file]] : [])),
  );
  const sources = present.flatMap((file) => {
    const view = isSourceFile(file) ? tryOpen(() => host.open(file)) : undefined;
    return view ? [{ view, calls: judged.get(file)?.inventory.callSites ?? [] }] : [];
  });
  const changes = [
    ...looserPolicies({ root, policy, base, touched: [...present, ...gone], files: discovery.files }),
    ...lowerClasses(sources, gone, base, policy),
    ...largerBaseline(baseline, base),
    ...editedGuards({ present, gone }, base, host, policy),
    ...addedSuppressions(
      sources.map(({ view }) => view),
      gone,
      base,
    ),
  ];
  return { changes, approvers: approversOf() };

  function approversOf(): readonly string[] {
    if (changes.length === 0) return [];
    try {
      return base.readPolicy(policy.path ?? path.join(root, policyFileName)).data.approvers ?? [];
    } catch {
      return []; // That policy cannot be used, which is a change of its own.
    }
  }
}

function tryOpen(open: () => SourceView): SourceView | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof SourceError) return undefined; // It is counted as refused.
    throw error;
  }
}
