import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('../package.json') as {
  readonly name: string;
  readonly version: string;
};

/** What ESLint's cache and `--print-config` know the plugin by; the version is part of the cache key. */
export const { name, version } = manifest;

/** The prefix of the rules and the key of the settings. */
export const namespace = 'openrouter-compliance';

const documentation = 'https://github.com/openrouter-compliance/openrouter-compliance/blob/main/docs';

export function ruleUrl(rule: string): string {
  return `${documentation}/rules/${rule}.md`;
}
