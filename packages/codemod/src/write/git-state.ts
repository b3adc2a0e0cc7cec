import path from 'node:path';
import { git } from './git.js';

/** Whether git could bring files back as they are now. */
export type GitState =
  | { readonly kind: 'clean' }
  /** These of the files hold something that no commit has. */
  | { readonly kind: 'dirty'; readonly files: readonly string[] }
  | { readonly kind: 'no-repository' };

/**
 * @param root absolute folder.
 * @param files absolute real paths of files inside it.
 */
export function gitState(root: string, files: readonly string[]): GitState {
  const top = git(root, 'rev-parse', '--show-toplevel');
  // Ignored files are in no commit either.
  const status = git(
    root,
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--ignored=matching',
    '--no-renames',
  );
  if (!top.ok || !status.ok) return { kind: 'no-repository' };
  const folder = top.text.replace(/\r?\n$/, '');
  const changed = status.text
    .split('\0')
    .filter((entry) => entry.length > 3)
    .map((entry) => path.join(folder, entry.slice(3)));
  const dirty = files.filter((file) =>
    changed.some(
      (entry) => file === entry || file.startsWith(entry.endsWith(path.sep) ? entry : entry + path.sep),
    ),
  );
  return dirty.length === 0 ? { kind: 'clean' } : { kind: 'dirty', files: dirty };
}
