import path from 'node:path';
import { levelMethods } from '../../../catalog/loggers/index.js';
import { nearestWord } from '../../../text/nearest-word.js';
import type { KeyPath } from '../../policy-document.js';
import type { Suspicion, Survey } from './remark.js';

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

function moduleProblem(module: string, { files, found }: Survey): string | undefined {
  if (files.length === 0) return undefined;
  const asFile = path.posix.normalize(module);
  if (/\.[cm]?[jt]sx?$/.test(module) && !files.includes(asFile))
    return 'names a file that does not exist below this one. Correct the path.';
  if (files.includes(asFile) || found.has(module)) return undefined;
  return 'is a module that no source file imports. Correct the specifier or remove it.';
}

/** Also two letters the other way round, which count as two mistakes. */
function nearestLevel(method: string): string | undefined {
  const sorted = [...method.toLowerCase()].sort().join('');
  return (
    [...levelMethods].find((level) => level !== method && [...level].sort().join('') === sorted) ??
    nearestWord(method, levelMethods)
  );
}
