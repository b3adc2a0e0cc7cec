import { Option, type Command } from 'commander';
import { policyFileName } from '@openrouter-compliance/core';
import { CannotRun } from '../cannot-run.js';
import { openPolicyText, type OpenedPolicy } from './policy-text.js';

/** What every `policy` command takes. */
export interface PolicyOptions {
  readonly policy?: string;
  readonly format: 'text' | 'json';
}

export function addPolicyOptions(command: Command): Command {
  return command
    .option('--policy <file>', `the policy file (default: the nearest ${policyFileName} upwards)`)
    .addOption(
      new Option('--format <format>', 'how the answer is written').choices(['text', 'json']).default('text'),
    );
}

/**
 * The policy file that a command is about.
 *
 * @throws CannotRun when there is none.
 * @throws PolicyError when it cannot be used.
 */
export function requirePolicy(named: string | undefined, directory: string): OpenedPolicy {
  const opened = openPolicyText(named, directory);
  if (opened === undefined) throw noPolicy();
  if ('mistakes' in opened) throw opened.mistakes[0];
  return opened;
}

export function noPolicy(): CannotRun {
  return new CannotRun(
    `There is no ${policyFileName} here or further up, so the built-in policy holds. Write one with "openrouter-compliance init".`,
  );
}
