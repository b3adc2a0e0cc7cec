import type { ESLint, Linter } from 'eslint';
import { namespace } from '../manifest.js';

/** All rules of the plugin as errors; what a preset leaves out, it leaves to the verdicts that it reports. */
export function everyRule({ rules = {} }: ESLint.Plugin): Linter.RulesRecord {
  return Object.fromEntries(Object.keys(rules).map((rule) => [`${namespace}/${rule}`, 'error']));
}
