import path from 'node:path';
import { comparePolicies, PolicyError, policyFileName, type Policy } from '@openrouter-compliance/core';
import { openPolicy, readPolicyFile } from '@openrouter-compliance/scanner';
import { existsSync } from 'node:fs';
import { placeInPolicy } from '../policy/place-in-policy.js';
import type { BaseTree } from './base-tree.js';
import type { ControlChange } from './control.js';

interface PolicyTree {
  /** Absolute folder of the repository. */
  readonly root: string;
  /** The policy of the run. */
  readonly policy: Policy;
  readonly base: BaseTree;
  /** Absolute paths of files that a branch changes or takes away. */
  readonly touched: readonly string[];
  /** Absolute paths of all source files. */
  readonly files: readonly string[];
}

/** Where a policy allows what it did not, demands less, or differs in a way of which neither can be told. */
export function looserPolicies({ root, policy, base, touched, files }: PolicyTree): readonly ControlChange[] {
  const usual = path.join(root, policyFileName);
  const named = touched.filter((file) => path.basename(file) === policyFileName);
  // A policy that is given from elsewhere is no part of the change.
  const own = [policy.path ?? usual].filter((file) => file.startsWith(root + path.sep));
  return [...new Set([...own, ...named])].flatMap((file) => {
    const after =
      file === policy.path
        ? policy
        : existsSync(file)
          ? readPolicyFile(file)
          : openPolicy(path.dirname(file));
    return changesOf(file, after, { root, base, files });
  });
}

function changesOf(
  file: string,
  after: Policy,
  { root, base, files }: Pick<PolicyTree, 'root' | 'base' | 'files'>,
): readonly ControlChange[] {
  const toChange = (message: string, line = 1): ControlChange => ({
    control: 'no-looser-policy',
    file,
    line,
    message,
  });
  let before: Policy;
  try {
    before = base.readPolicy(file);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return [
      toChange('The policy before this change cannot be used, so nothing tells whether it gets looser.'),
    ];
  }
  if (before.digest === after.digest) return [];
  const folder = path.dirname(file);
  const below = files
    .filter((each) => each.startsWith(folder + path.sep))
    .map((each) => path.relative(folder, each).split(path.sep).join('/'));
  const changes = comparePolicies(before, after, below);
  if (changes.length === 0)
    return [toChange('The policy differs in what this comparison does not know, so it may be looser.')];
  return changes
    .filter(({ effect }) => effect !== 'tightened')
    .map(({ effect, key, message }) =>
      toChange(
        effect === 'loosened'
          ? `The policy gets looser: ${key} – ${message}`
          : `The policy may get looser: ${key} – ${message}`,
        lineOf(after, key, root),
      ),
    );
}

function lineOf(policy: Policy, key: string, root: string): number {
  const place = existsSync(policy.path ?? '') ? placeInPolicy(policy, key.split('.'), root) : undefined;
  return Number(/:(\d+)$/.exec(place ?? '')?.[1] ?? 1);
}
