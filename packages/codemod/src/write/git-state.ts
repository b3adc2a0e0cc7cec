import { execFileSync } from 'node:child_process';
import path from 'node:path';

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
  let top: string;
  let status: string;
  try {
    top = git(root, 'rev-parse', '--show-toplevel').replace(/\r?\n$/, '');
    // Ignored files are in no commit either.
    status = git(
      root,
      'status',
      '--porcelain=v1',
      '-z',
      '--untracked-files=all',
      '--ignored=matching',
      '--no-renames',
    );
  } catch {
    return { kind: 'no-repository' };
  }
  const changed = status
    .split('\0')
    .filter((entry) => entry.length > 3)
    .map((entry) => path.join(top, entry.slice(3)));
  const dirty = files.filter((file) =>
    changed.some(
      (entry) => file === entry || file.startsWith(entry.endsWith(path.sep) ? entry : entry + path.sep),
    ),
  );
  return dirty.length === 0 ? { kind: 'clean' } : { kind: 'dirty', files: dirty };
}

function git(directory: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: directory,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    maxBuffer: 1024 * 1024 * 1024,
  });
}
