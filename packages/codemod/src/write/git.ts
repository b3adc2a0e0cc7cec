import { execFileSync } from 'node:child_process';

/** What git answers, or why it does not: its exit code, or the cause that it could not be started. */
export type GitAnswer =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly cause: string };

/** @param directory absolute. */
export function git(directory: string, ...args: readonly string[]): GitAnswer {
  try {
    const text = execFileSync('git', args, {
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
      maxBuffer: 1024 * 1024 * 1024,
    });
    return { ok: true, text };
  } catch (error) {
    const { code, status } = error as NodeJS.ErrnoException & { readonly status?: number };
    return { ok: false, cause: code ?? `exit code ${status ?? 'unknown'}` };
  }
}
