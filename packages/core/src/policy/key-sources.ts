import { matchesName } from './name-pattern.js';
import type { KeySourcesData } from './policy-data.js';
import type { KeySourcePolicy } from './policy.js';

/** What a class lists of places that keys may come from. */
export function toKeySourcePolicy({
  variables = [],
  modules = [],
  functions = [],
}: KeySourcesData): KeySourcePolicy {
  return {
    listed: [...variables, ...modules, ...functions.map(({ module, export: name }) => `${module}#${name}`)],
    allowsVariable: (name) => variables.some((pattern) => matchesName(pattern, name)),
    allowsModule: (module, path) =>
      modules.some((listed) => module === listed || module.startsWith(`${listed}/`)) ||
      functions.some((each) => {
        const names = each.export.split('.');
        return each.module === module && names.every((name, index) => name === path[index]);
      }),
  };
}
