import { realpathSync } from 'node:fs';
import path from 'node:path';
import { git } from '@openrouter-compliance/codemod';
import { CannotRun } from '../cannot-run.js';

/**
 * All files that git tracks below a folder, as absolute paths in the order of git.
 *
 * @param root absolute folder of the repository.
 * @throws CannotRun when git cannot tell.
 */
export function trackedFiles(root: string): readonly string[] {
  const listed = git(root, 'ls-files', '-z');
  if (!listed.ok) {
    throw new CannotRun(
      `${root} is in no git repository (${listed.cause}), so nothing says which files are tracked. Leave --keys out to judge source files only.`,
    );
  }
  const folder = realpathSync(root);
  return listed.text
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => path.join(folder, name));
}
