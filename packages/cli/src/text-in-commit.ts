import { git } from '@openrouter-compliance/codemod';
import path from 'node:path';

/**
 * A file of the repository as a commit has it; undefined where it has none, as of what is installed.
 *
 * @param folder absolute; inside the repository.
 * @param file absolute.
 */
export function textInCommit(commit: string, file: string, folder: string): string | undefined {
  const name = path.relative(folder, file).split(path.sep).join('/');
  const blob = git(folder, 'cat-file', 'blob', `${commit}:./${name}`);
  return blob.ok ? blob.text : undefined;
}
