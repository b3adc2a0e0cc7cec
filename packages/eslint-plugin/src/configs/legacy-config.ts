import type { ESLint, Linter } from 'eslint';
import { namespace } from '../manifest.js';
import { toSettings, type Report, type SettingsEntry } from '../policy/settings.js';
import { everyRule } from './every-rule.js';

/** The part of an `.eslintrc` that a preset of this plugin fills. */
export interface LegacyConfig {
  plugins: string[];
  settings: SettingsEntry;
  rules: Linter.RulesRecord;
}

/** For `extends` in an `.eslintrc` file, which ESLint 8 reads. */
export function toLegacyConfig(plugin: ESLint.Plugin, report: Report): LegacyConfig {
  return { plugins: [namespace], settings: toSettings(report), rules: everyRule(plugin) };
}
