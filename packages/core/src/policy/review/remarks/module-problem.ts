import path from 'node:path';
import { nearestWord } from '../../../text/nearest-word.js';
import type { Survey } from './remark.js';

/** Why a module of an entry is probably another one: no file, and nothing that a source file imports. */
export function moduleProblem(module: string, { files, found, modules }: Survey): string | undefined {
  if (files.length === 0) return undefined;
  const asFile = path.posix.normalize(module);
  if (/\.[cm]?[jt]sx?$/.test(module) && !files.includes(asFile))
    return `names a file that does not exist below this one. Correct the path.${nearest(asFile, files)}`;
  if (files.includes(asFile) || found.has(module)) return undefined;
  return `is a module that no source file imports. Correct the specifier or remove it.${nearest(module, modules)}`;
}

function nearest(word: string, words: readonly string[]): string {
  const meant = nearestWord(word, words);
  return meant === undefined ? '' : ` The nearest is "${meant}".`;
}
