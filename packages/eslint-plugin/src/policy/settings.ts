import { PolicyError } from '@openrouter-compliance/core';
import { openPolicy } from '@openrouter-compliance/scanner';
import { isCommandLine } from '../command-line.js';
import { namespace } from '../manifest.js';

/** Which verdicts become reports: violations, or also what cannot be told from the code. */
export type Report = 'fail' | 'open';

/** By which types data has a class: those that are written where it is used, or also all that a type checker finds. */
export type Types = 'written' | 'checked';

/**
 * What stands under `settings['openrouter-compliance']` once ESLint has merged its configurations.
 * Strings only: the later one replaces the earlier one, and they are part of the key of `eslint --cache`.
 */
export interface PluginSettings {
  /** The snapshot of the policy. Missing: the rules look for the policy file themselves. */
  readonly policy?: string;
  /** Absolute path of the working directory that the policy was looked up from. */
  readonly directory?: string;
  /** Absolute path of the policy file, against whose directory the policy's globs are read; empty: the built-in policy. */
  readonly policyFile?: string;
  /** Why there is no policy to judge by: rules report this instead of judging. Empty: there is one. */
  readonly policyError?: string;
  /** Missing: `fail`. */
  readonly report?: Report;
  /** Missing: `written`. */
  readonly types?: Types;
}

/** `settings` of a configuration. */
export type SettingsEntry = Readonly<Record<string, unknown>>;

/**
 * Settings that read the policy whenever ESLint merges its configurations: once a run, in an editor once a check of a file.
 *
 * The getter must stand exactly here. On the configuration object itself it would be called where a configuration file
 * spreads or extends the object, and Node.js keeps what that file has thrown until the process ends.
 */
export function toSettings(report: Report, types: Types): SettingsEntry {
  return {
    get [namespace]() {
      return { ...readSettings(report), types };
    },
  };
}

/**
 * A policy that cannot be used is an error of the configuration on ESLint's command line: exit code 2 before anything
 * is linted. Other hosts get it as a finding: editors answer an error of the configuration by clearing the squiggles,
 * which reads as "nothing wrong here".
 */
function readSettings(report: Report): PluginSettings {
  const directory = process.cwd();
  try {
    const policy = openPolicy(directory);
    return { directory, policy: policy.snapshot, policyFile: policy.path ?? '', policyError: '', report };
  } catch (error) {
    if (!(error instanceof PolicyError) || isCommandLine()) throw error;
    return { directory, policy: '', policyFile: error.path, policyError: error.message, report };
  }
}
