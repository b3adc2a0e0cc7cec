import { git } from '@openrouter-compliance/codemod';

/** The commit that a branch, tag or commit names, by its full id; undefined when git knows none. */
export function commitOf(directory: string, ref: string): string | undefined {
  const answer = git(directory, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  return answer.ok ? answer.text.trim() : undefined;
}
