import type { Check } from './checks/check.js';
import { checkAttested } from './checks/attested.js';
import { checkClassNames } from './checks/class-names.js';
import { checkEnforce } from './checks/enforce.js';
import { checkExamples } from './checks/examples.js';
import { checkGlobs } from './checks/globs.js';
import { checkHosts } from './checks/hosts.js';
import { checkKeySources } from './checks/key-sources.js';
import { checkModelPatterns } from './checks/model-patterns.js';
import { checkModules } from './checks/modules.js';
import { checkPlugins } from './checks/plugins.js';
import { checkProviderSlugs } from './checks/provider-slugs.js';

const checks: readonly Check[] = [
  checkClassNames,
  checkModelPatterns,
  checkGlobs,
  checkProviderSlugs,
  checkHosts,
  checkKeySources,
  checkPlugins,
  checkModules,
  checkAttested,
  checkEnforce,
  checkExamples,
];

/** What a schema cannot say: names that refer to something, patterns that could never match, hosts that contradict. */
export const checkPolicy: Check = (file, report, names) => {
  for (const check of checks) check(file, report, names);
};
