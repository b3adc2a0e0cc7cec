import type { ESLint, Linter } from 'eslint';
import { namespace } from '../manifest.js';
import { toSettings } from '../policy/settings.js';
import { toRulesRecord, type Preset } from './presets.js';

/** Languages of their own in ESLint. Script blocks inside Markdown are files of their own (`page.md/0.ts`) and stay in. */
const otherLanguages = ['**/*.{json,jsonc,json5,md,css}'];

/**
 * A configuration object that applies to every script that the user's configuration lints, and makes ESLint lint no more:
 * patterns in `files` would pull in files for which the user has no parser.
 */
export function toFlatConfig(preset: Preset, plugin: ESLint.Plugin): Linter.Config {
  return {
    name: `${namespace}/${preset.name}`,
    ignores: otherLanguages,
    plugins: { [namespace]: plugin },
    settings: toSettings(preset.report, preset.types),
    rules: toRulesRecord(preset),
  };
}
