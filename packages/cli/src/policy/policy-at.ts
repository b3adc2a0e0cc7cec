import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { builtInPolicy, loadPolicy, type Policy } from '@openrouter-compliance/core';
import { readCatalogFile, readPolicyFile } from '@openrouter-compliance/scanner';
import { CannotRun } from '../cannot-run.js';

/**
 * A policy as it was, or another one: a file, else the state of a policy file in a commit.
 *
 * @param source a path relative to `directory`, or anything that git takes for a commit.
 * @param file absolute path of the policy file that is asked for in a commit.
 * @returns the built-in policy for a commit without the file.
 * @throws CannotRun when it is neither.
 * @throws PolicyError when that policy cannot be used.
 */
export function policyAt(source: string, file: string, directory: string): Policy {
  const named = path.resolve(directory, source);
  if (existsSync(named)) {
    if (statSync(named).isDirectory())
      throw new CannotRun(`"${source}" is a folder. Name a policy file or a git commit.`);
    return readPolicyFile(named);
  }
  const folder = path.dirname(file);
  const commit = git(
    folder,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${source}^{commit}`,
  )?.trim();
  if (!commit)
    throw new CannotRun(
      `"${source}" is neither a file nor a commit of git. Name a policy file, a branch or a commit.`,
    );
  const name = path.basename(file);
  if (!git(folder, 'ls-tree', '--name-only', commit, '--', name)?.trim()) return builtInPolicy();
  const text = git(folder, 'cat-file', 'blob', `${commit}:./${name}`);
  if (text === undefined)
    throw new CannotRun(`${name} of ${source} cannot be read from git. Check it out and name the file.`);
  // Its globs and its catalog are read as if it stood where the file stands now.
  return loadPolicy(text, file, (catalog) => readCatalogFile(path.resolve(folder, catalog)));
}

/** Output of git; undefined when it fails or is not there. */
function git(folder: string, ...args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch {
    return undefined;
  }
}
