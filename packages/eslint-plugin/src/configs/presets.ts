import { recommendedRules, rules } from '@openrouter-compliance/core';
import type { Linter } from 'eslint';
import { namespace } from '../manifest.js';
import type { Report } from '../policy/settings.js';

export interface Preset {
  readonly name: string;
  /** The verdicts that its rules report. */
  readonly report: Report;
  /** Names, without the namespace: the declarations of the plugin refer to no package but ESLint. */
  readonly rules: readonly string[];
}

export const recommended: Preset = {
  name: 'recommended',
  report: 'fail',
  rules: recommendedRules.map(({ name }) => name),
};
export const strict: Preset = { name: 'strict', report: 'open', rules: rules.map(({ name }) => name) };

/** The rules of a preset as errors. */
export function toRulesRecord({ rules: listed }: Preset): Linter.RulesRecord {
  return Object.fromEntries(listed.map((name) => [`${namespace}/${name}`, 'error']));
}
