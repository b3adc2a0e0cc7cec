import type { KeyPath } from '../../policy-document.js';
import { moduleProblem } from './module-problem.js';
import type { Suspicion } from './remark.js';

/** Sources of keys that the code does not have: each key would be refused, or one that nobody meant let through. */
export const suspectKeySources: Suspicion = ({ file }, survey, remark) => {
  for (const [name, { keySources }] of Object.entries(file.classes ?? {})) {
    const keyPath: KeyPath = ['classes', name, 'keySources'];
    const check = (module: string, place: KeyPath): void => {
      const problem = moduleProblem(module, survey);
      if (problem !== undefined) remark([...keyPath, ...place], problem);
    };
    for (const [index, module] of (keySources?.modules ?? []).entries()) check(module, ['modules', index]);
    for (const [index, { module }] of (keySources?.functions ?? []).entries())
      check(module, ['functions', index, 'module']);
  }
};
