import type { Command } from 'commander';
import { registerPolicyDiff } from './policy-diff.js';
import { registerPolicyLint } from './policy-lint.js';
import { registerPolicyShow } from './policy-show.js';
import { registerPolicyTest } from './policy-test.js';

export function registerPolicy(program: Command): void {
  const policy = program
    .command('policy')
    .description(
      'Review the policy file: its mistakes, what holds, what a change loosens, and its own examples.',
    );
  registerPolicyLint(policy);
  registerPolicyShow(policy);
  registerPolicyDiff(policy);
  registerPolicyTest(policy);
}
