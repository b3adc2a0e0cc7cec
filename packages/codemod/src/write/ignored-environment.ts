import path from 'node:path';
import { IgnoreRules } from '@openrouter-compliance/scanner';
import { withLines, type CompanionFile } from './companion-file.js';
import { gitState } from './git-state.js';

/**
 * What `.gitignore` in the root must say so that the file that the new keys go into, `.env`, is never committed.
 *
 * @returns undefined when git leaves it out already, or the root is in no repository.
 * @throws CannotWrite when the file is there and cannot be used.
 */
export function planIgnoredEnvironment(
  root: string,
  variables: readonly string[],
): CompanionFile | undefined {
  if (variables.length === 0 || gitState(root, []).kind === 'no-repository') return undefined;
  if (IgnoreRules.governing(root, root).ignores(path.join(root, '.env'), false)) return undefined;
  return withLines(root, '.gitignore', () => ['.env']);
}
