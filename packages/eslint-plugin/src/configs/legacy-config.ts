import type { Linter } from 'eslint';
import { namespace } from '../manifest.js';
import { toSettings, type SettingsEntry } from '../policy/settings.js';
import { toRulesRecord, type Preset } from './presets.js';

/** The part of an `.eslintrc` that a preset of this plugin fills. */
export interface LegacyConfig {
  plugins: string[];
  settings: SettingsEntry;
  rules: Linter.RulesRecord;
}

/** For `extends` in an `.eslintrc` file, which ESLint 8 reads. */
export function toLegacyConfig(preset: Preset): LegacyConfig {
  return {
    plugins: [namespace],
    settings: toSettings(preset.report, preset.types),
    rules: toRulesRecord(preset),
  };
}
