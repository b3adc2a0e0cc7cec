import { recommendedRules, rules } from '@openrouter-compliance/core';
import type { Linter } from 'eslint';
import { namespace } from '../manifest.js';
import type { Report, Types } from '../policy/settings.js';

export interface Preset {
  readonly name: string;
  /** The verdicts that its rules report. */
  readonly report: Report;
  readonly types: Types;
  /** Names, without the namespace: the declarations of the plugin refer to no package but ESLint. */
  readonly rules: readonly string[];
}

export const recommended: Preset = {
  name: 'recommended',
  report: 'fail',
  types: 'written',
  rules: recommendedRules.map(({ name }) => name),
};
export const strict: Preset = {
  name: 'strict',
  report: 'open',
  types: 'written',
  rules: rules.map(({ name }) => name),
};

/** The same for projects whose parser gives type information. */
export function typeChecked(preset: Preset): Preset {
  return { ...preset, name: `${preset.name}-type-checked`, types: 'checked' };
}

/** The rules of a preset as errors. */
export function toRulesRecord({ rules: listed }: Preset): Linter.RulesRecord {
  return Object.fromEntries(listed.map((name) => [`${namespace}/${name}`, 'error']));
}
