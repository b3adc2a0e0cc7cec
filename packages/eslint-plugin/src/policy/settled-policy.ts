import { PolicyError, policyFromSnapshot, type Policy } from '@openrouter-compliance/core';
import { openPolicy } from '@openrouter-compliance/scanner';
import type { Rule } from 'eslint';
import { namespace } from '../manifest.js';
import type { PluginSettings, Report, Types } from './settings.js';

/** How many policies are kept: those of one run over a monorepo, and the latest states of a file being edited. */
const keptPolicies = 16;

const policies = new Map<string, Map<string, Policy>>();

/** The policy by which a file is judged, or why there is none. */
export function settledPolicy(context: Rule.RuleContext): Policy | PolicyError {
  const { policy: snapshot, policyFile = '', policyError, directory = context.cwd } = pluginSettings(context);
  try {
    // A host that gives ESLint a directory of its own, or the same one through a link: the policy that governs it may be
    // another, and the policy's globs are compared with the paths that ESLint uses.
    if (directory !== context.cwd) return openPolicy(context.cwd);
    if (policyError) return new PolicyError(policyError, policyFile, undefined, undefined);
    // Rules that were turned on without a configuration of the plugin, as in oxlint.
    if (!snapshot) return openPolicy(context.cwd);
    return rebuiltPolicy(snapshot, policyFile);
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
}

/** @throws Error for a setting that was written by hand and is none. */
export function settledReport(context: Rule.RuleContext): Report {
  const { report = 'fail' } = pluginSettings(context);
  if (report === 'fail' || report === 'open') return report;
  throw new Error(
    `The setting "report" of ${namespace} must be "fail" or "open". It is ${JSON.stringify(report)}.`,
  );
}

/** @throws Error for a setting that was written by hand and is none. */
export function settledTypes(context: Rule.RuleContext): Types {
  const { types = 'written' } = pluginSettings(context);
  if (types === 'written' || types === 'checked') return types;
  throw new Error(
    `The setting "types" of ${namespace} must be "written" or "checked". It is ${JSON.stringify(types)}.`,
  );
}

function pluginSettings(context: Rule.RuleContext): PluginSettings {
  return context.settings[namespace] ?? {};
}

/** By snapshot and file: every rule asks for every file, and a text put together from both would be hashed each time. */
function rebuiltPolicy(snapshot: string, file: string): Policy {
  const byFile = policies.get(snapshot) ?? new Map<string, Policy>();
  let policy = byFile.get(file);
  if (policy === undefined) {
    policy = policyFromSnapshot(snapshot, file || undefined);
    if (policies.size >= keptPolicies) policies.clear();
    policies.set(snapshot, byFile.set(file, policy));
  }
  return policy;
}
