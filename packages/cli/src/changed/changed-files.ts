import { git } from '@openrouter-compliance/codemod';
import path from 'node:path';
import { realpathSync } from 'node:fs';
import { CannotRun } from '../cannot-run.js';
import { commitOf } from '../commit-of.js';

export interface ChangedFiles {
  /** The commit that the branch has left, by its full id. */
  readonly base: string;
  /** Absolute paths of files that are there, in this commit or the working tree, and are not in the base as they stand. */
  readonly present: readonly string[];
  /** Absolute paths of files that the base has and that are gone. */
  readonly gone: readonly string[];
}

/**
 * What a branch changes: everything since it left `ref`, with what is not committed yet.
 *
 * @param root absolute folder inside the repository.
 * @param ref as the user wrote it: a branch, tag or commit.
 * @throws CannotRun when git cannot tell.
 */
export function changedFiles(root: string, ref: string): ChangedFiles {
  const top = git(root, 'rev-parse', '--show-toplevel');
  if (!top.ok) {
    throw new CannotRun(
      `${root} is in no git repository (${top.cause}), so nothing says what has changed. Leave --changed out to judge all files.`,
    );
  }
  const folder = realpathSync(top.text.replace(/\r?\n$/, ''));
  const base = mergeBase(root, ref);
  const listed = (answer: ReturnType<typeof git>): readonly string[] => {
    if (!answer.ok)
      throw new CannotRun(`git could not list what has changed since ${ref} (${answer.cause}).`);
    return answer.text
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => path.join(folder, name));
  };
  const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff'];
  return {
    base,
    present: [
      ...listed(git(folder, ...diff, '--diff-filter=d', base)),
      ...listed(git(folder, 'ls-files', '-z', '--others', '--exclude-standard')),
    ],
    gone: listed(git(folder, ...diff, '--diff-filter=D', base)),
  };
}

function mergeBase(root: string, ref: string): string {
  const commit = commitOf(root, ref);
  const isShallow = git(root, 'rev-parse', '--is-shallow-repository');
  const shallow = isShallow.ok && isShallow.text.trim() === 'true';
  if (commit !== undefined) {
    const base = git(root, 'merge-base', commit, 'HEAD');
    if (base.ok) return base.text.trim();
  }
  if (shallow) {
    throw new CannotRun(
      `The clone is shallow, so git cannot tell what has changed since ${ref}. Fetch the history: git fetch --unshallow, or fetch-depth: 0 for actions/checkout.`,
    );
  }
  throw new CannotRun(
    commit !== undefined
      ? `${ref} and the checked out commit have no common history, so nothing says what has changed. Name the branch that this one started from.`
      : `git knows no branch, tag or commit "${ref}". Fetch it, or name another, such as origin/main.`,
  );
}
