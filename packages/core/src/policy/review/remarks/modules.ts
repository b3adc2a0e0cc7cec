import { levelMethods } from '../../../catalog/loggers/index.js';
import { nearestWord } from '../../../text/nearest-word.js';
import type { KeyPath } from '../../policy-document.js';
import { moduleProblem } from './module-problem.js';
import type { Suspicion } from './remark.js';

/** In-house modules that stand twice, that no file imports or that do not exist, and methods that are nearly a level. */
export const suspectModules: Suspicion = ({ file }, survey, remark) => {
  const { clients, loggers, redactors, classifiers } = file;
  const lists = { clients, loggers, redactors, classifiers };
  for (const [list, entries] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [index, { module, export: name }] of (entries ?? []).entries()) {
      const keyPath: KeyPath = [list, index];
      const key = `${module}#${name}`;
      if (seen.has(key)) remark(keyPath, 'stands in the list twice. Remove one of the two.');
      seen.add(key);
      const problem = moduleProblem(module, survey);
      if (problem !== undefined) remark([...keyPath, 'module'], problem);
    }
  }
  for (const [index, { methods }] of (file.loggers ?? []).entries()) {
    for (const [at, method] of (methods ?? []).entries()) {
      const nearest = levelMethods.has(method) ? undefined : nearestLevel(method);
      if (nearest !== undefined)
        remark(['loggers', index, 'methods', at], `is nearly "${nearest}". Correct it when that is meant.`);
    }
  }
};

/** Also two letters the other way round, which count as two mistakes. */
function nearestLevel(method: string): string | undefined {
  const sorted = [...method.toLowerCase()].sort().join('');
  return (
    [...levelMethods].find((level) => level !== method && [...level].sort().join('') === sorted) ??
    nearestWord(method, levelMethods)
  );
}
