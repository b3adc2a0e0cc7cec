import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createWorkspace, type Workspace } from './workspace.js';

export interface Repository extends Workspace {
  readonly git: (...args: readonly string[]) => void;
  readonly write: (file: string, text: string) => void;
  /** Commits everything that the working tree holds. */
  readonly commit: () => void;
}

/** A git repository with these files, on branch `main`, in which everything is committed. */
export function createRepository(files: Readonly<Record<string, string | Uint8Array>>): Repository {
  const workspace = createWorkspace(files);
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
    execFileSync('git', [...identity, ...args], { cwd: workspace.root, stdio: 'pipe' });
  };
  const commit = (): void => {
    git('add', '-A');
    git('commit', '-qm', 'all', '--allow-empty');
  };
  git('init', '-q', '-b', 'main');
  commit();
  return {
    ...workspace,
    git,
    commit,
    write: (file, text) => writeFileSync(path.join(workspace.root, file), text),
  };
}
