import path from 'node:path';
import {
  builtInPolicy,
  comparePolicies,
  policyFileName,
  type Effect,
  type PolicyChange,
} from '@openrouter-compliance/core';
import { findRoot, readPolicyFile } from '@openrouter-compliance/scanner';
import type { Command } from 'commander';
import { exitCodes } from '../cannot-run.js';
import { printAnswer } from '../policy/print-answer.js';
import { policyAt } from '../policy/policy-at.js';
import { addPolicyOptions, type PolicyOptions } from '../policy/policy-options.js';
import { openPolicyText } from '../policy/policy-text.js';
import { filesBelow } from '../policy/survey.js';

export function registerPolicyDiff(policy: Command): void {
  addPolicyOptions(policy.command('diff'))
    .description('Say what the policy loosens and tightens, compared with another file or a git commit.')
    .argument('<before>', 'a policy file, or a branch, tag or commit of git')
    .addHelpText(
      'after',
      `
Globs of the policy before are read as if it stood where the policy stands now.

Exit codes:
  0  nothing is loosened
  1  something is loosened
  2  one of the two cannot be used`,
    )
    .action((before: string, options: PolicyOptions) => {
      process.exitCode = diff(before, options, process.cwd());
    });
}

function diff(before: string, { policy, format }: PolicyOptions, directory: string): number {
  const opened = openPolicyText(policy, directory);
  if (opened && 'mistakes' in opened) throw opened.mistakes[0];
  const file = opened?.file ?? path.join(findRoot(directory), policyFileName);
  const after = opened ? readPolicyFile(opened.file) : builtInPolicy();
  const changes = comparePolicies(policyAt(before, file, directory), after, filesBelow(path.dirname(file)));
  printAnswer(format === 'json' ? toJson(before, changes) : toText(before, changes));
  return changes.some(({ effect }) => effect === 'loosened') ? exitCodes.findings : exitCodes.clean;
}

const headings: readonly (readonly [Effect, string])[] = [
  ['loosened', 'Loosened'],
  ['tightened', 'Tightened'],
  ['changed', 'Changed otherwise'],
];

function toText(before: string, changes: readonly PolicyChange[]): string {
  if (changes.length === 0) return `Nothing differs from ${before}.\n`;
  const sections = headings.flatMap(([effect, heading]) => {
    const own = changes.filter((change) => change.effect === effect);
    return own.length === 0
      ? []
      : [[heading, ...own.map(({ key, message }) => `  ${key}: ${message}`)].join('\n')];
  });
  const counts = headings.map(
    ([effect]) => `${changes.filter((change) => change.effect === effect).length} ${effect}`,
  );
  return `${[...sections, `Compared with ${before}: ${counts.join(', ')}.`].join('\n\n')}\n`;
}

/** Version 1 of the shape: keys may be added, none changes its meaning. */
function toJson(before: string, changes: readonly PolicyChange[]): string {
  return `${JSON.stringify({ version: 1, before, changes }, null, 2)}\n`;
}
