import { plugin } from './plugin.js';

export type { PluginConfigs } from './plugin.js';
export type { LegacyConfig } from './configs/legacy-config.js';
export type { PluginSettings, Report, Types } from './policy/settings.js';

export default plugin;

// What `require` gives: ESLint 8 loads the plugins of an `.eslintrc` that way.
export { plugin as 'module.exports' };
