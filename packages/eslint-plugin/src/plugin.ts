import { rules } from '@openrouter-compliance/core';
import type { ESLint, Linter } from 'eslint';
import { toRuleModule } from './adapter/to-rule-module.js';
import { toFlatConfig } from './configs/flat-config.js';
import { toLegacyConfig, type LegacyConfig } from './configs/legacy-config.js';
import { recommended, strict, typeChecked } from './configs/presets.js';
import { name, namespace, version } from './manifest.js';

/** The presets, in both forms of configuration. */
export type PluginConfigs = {
  /** Reports violations. */
  recommended: Linter.Config[];
  /** Reports violations and what cannot be told from the code, with every rule. */
  strict: Linter.Config[];
  /** `recommended`, with the classes of data that only a type checker finds: needs `parserOptions.projectService`. */
  'recommended-type-checked': Linter.Config[];
  /** `strict`, with the same. */
  'strict-type-checked': Linter.Config[];
  /** `recommended` for `.eslintrc` files of ESLint 8. */
  'legacy-recommended': LegacyConfig;
  /** `strict` for `.eslintrc` files of ESLint 8. */
  'legacy-strict': LegacyConfig;
  /** `recommended-type-checked` for `.eslintrc` files of ESLint 8. */
  'legacy-recommended-type-checked': LegacyConfig;
  /** `strict-type-checked` for `.eslintrc` files of ESLint 8. */
  'legacy-strict-type-checked': LegacyConfig;
};

export const plugin = {
  meta: { name, version, namespace },
  rules: Object.fromEntries(rules.map((rule) => [rule.name, toRuleModule(rule)])),
  configs: {} as PluginConfigs,
} satisfies ESLint.Plugin;

// The flat configurations hold the plugin that holds them.
plugin.configs = {
  recommended: [toFlatConfig(recommended, plugin)],
  strict: [toFlatConfig(strict, plugin)],
  'recommended-type-checked': [toFlatConfig(typeChecked(recommended), plugin)],
  'strict-type-checked': [toFlatConfig(typeChecked(strict), plugin)],
  'legacy-recommended': toLegacyConfig(recommended),
  'legacy-strict': toLegacyConfig(strict),
  'legacy-recommended-type-checked': toLegacyConfig(typeChecked(recommended)),
  'legacy-strict-type-checked': toLegacyConfig(typeChecked(strict)),
};
