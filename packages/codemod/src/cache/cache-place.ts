import { createHash } from 'node:crypto';
import path from 'node:path';
import envPaths from 'env-paths';
import { isInside } from '../write/file-on-disk.js';

/** Names a folder for the caches in place of the user's own cache folder; `off`: nothing is kept. */
export const cacheVariable = 'OPENROUTER_COMPLIANCE_CACHE';

/**
 * The file for a repository, in the user's own cache folder (`$XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches`, `%LOCALAPPDATA%`):
 * in the repository a commit could take it along, or bring a false one.
 *
 * @param root absolute and real.
 * @returns an absolute path; undefined where nothing is to be kept.
 */
export function cacheFileOf(root: string): string | undefined {
  const named = process.env[cacheVariable];
  if (named === 'off') return undefined;
  const folder = named ? path.resolve(named) : envPaths('openrouter-compliance', { suffix: '' }).cache;
  if (folder === root || isInside(folder, root)) return undefined;
  return path.join(folder, `${createHash('sha256').update(root).digest('hex').slice(0, 24)}.json`);
}
