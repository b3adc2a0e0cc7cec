import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import envPaths from 'env-paths';
import { isInside } from '../write/file-on-disk.js';
import { JournalError } from './journal-error.js';

/** Names a folder for the journals in place of the user's own data folder. */
export const journalVariable = 'OPENROUTER_COMPLIANCE_JOURNALS';

/**
 * Where the journals of one repository lie: in the user's own data folder (`~/.local/share`, `~/Library/Application Support`,
 * `%LOCALAPPDATA%`), since they hold what files held before, keys included.
 *
 * @param root absolute folder of the repository.
 * @returns an absolute path; nothing need be there yet.
 * @throws JournalError when that would be inside the repository, where the next commit could take it along.
 */
export function journalFolder(root: string): string {
  const real = realpathSync(root);
  const name = createHash('sha256').update(real).digest('hex').slice(0, 24);
  const folder = path.join(allJournals(), name);
  if (isInside(folder, real)) {
    throw new JournalError(
      `The journal of this run would lie inside ${real}, and it holds what files held before. Set ${journalVariable} to a folder outside it.`,
    );
  }
  return folder;
}

/** The folder that holds a folder for each repository. */
export function allJournals(): string {
  const named = process.env[journalVariable];
  return named
    ? path.resolve(named)
    : path.join(envPaths('openrouter-compliance', { suffix: '' }).data, 'journals');
}
