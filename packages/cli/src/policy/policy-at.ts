import { git } from '@openrouter-compliance/codemod';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { builtInPolicy, loadPolicy, type Policy } from '@openrouter-compliance/core';
import { layerReader, readCatalogFile, readPolicyFile, readPolicyText } from '@openrouter-compliance/scanner';
import { CannotRun } from '../cannot-run.js';
import { commitOf } from '../commit-of.js';
import { textInCommit } from '../text-in-commit.js';

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
  const commit = commitOf(folder, source);
  if (commit === undefined)
    throw new CannotRun(
      `"${source}" is neither a file nor a commit of git. Name a policy file, a branch or a commit.`,
    );
  const name = path.basename(file);
  const listed = git(folder, 'ls-tree', '--name-only', commit, '--', name);
  if (!listed.ok || listed.text.trim() === '') return builtInPolicy();
  const blob = git(folder, 'cat-file', 'blob', `${commit}:./${name}`);
  if (!blob.ok)
    throw new CannotRun(`${name} of ${source} cannot be read from git. Check it out and name the file.`);
  // Its globs and its catalog are read as if it stood where the file stands now.
  return loadPolicy(
    blob.text,
    file,
    (catalog) => readCatalogFile(path.resolve(folder, catalog)),
    layerReader(file, (layer) => textInCommit(commit, layer, folder) ?? readPolicyText(layer)),
  );
}
