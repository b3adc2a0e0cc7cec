import path from 'node:path';
import { policyFileName } from '@openrouter-compliance/core';
import { dependentsOf, isSourceFile } from '@openrouter-compliance/scanner';
import type { Project } from '../project.js';
import { toRelative } from '../to-relative.js';
import { changedFiles } from './changed-files.js';
import { plural } from '../plural.js';

export interface Selection {
  /** Absolute paths of the files to judge. */
  readonly files: readonly string[];
  /** Absolute paths of all files that have changed, of whatever kind. */
  readonly changed: ReadonlySet<string>;
  /** Absolute paths of files that are gone. */
  readonly gone: readonly string[];
  /** The commit that the branch has left, by its full id. */
  readonly base: string;
  /** A sentence about what was selected and why. */
  readonly note: string;
}

/** Files that decide about the verdicts of others without being imported by them. */
const decidesForAll =
  /(?:^|\/)(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|pnpm-workspace\.yaml|yarn\.lock|bun\.lock|\.gitignore|[jt]sconfig[^/]*\.json)$/;

/**
 * The files of a project that a branch changes, and those whose verdicts depend on them.
 *
 * @throws CannotRun when git cannot tell.
 */
export function selectChanged(
  { root, policy, host, discovery }: Pick<Project, 'root' | 'policy' | 'host' | 'discovery'>,
  ref: string,
): Selection {
  const { present, gone, base } = changedFiles(root, ref);
  const all = [...present, ...gone];
  const isPolicy = (file: string) => file === policy.path || path.basename(file) === policyFileName;
  // What is gone can have been imported: its importers now resolve to another file, or to none.
  const wide =
    all.find((file) => isPolicy(file) || decidesForAll.test(file.replaceAll(path.sep, '/'))) ??
    gone.find((file) => isSourceFile(file) || file.endsWith('.json'));
  const changed = new Set(present);
  if (wide !== undefined) {
    return {
      files: discovery.files,
      changed,
      gone,
      base,
      note: `${toRelative(root, wide)} ${gone.includes(wide) ? 'is gone' : 'has changed'} since ${ref}, which can change every verdict, so all files were judged.`,
    };
  }
  const files = dependentsOf(changed, discovery.files, host);
  const own = files.filter((file) => changed.has(file)).length;
  return {
    files,
    changed,
    gone,
    base,
    note: `Judged: ${plural(own, 'source file that has', 'source files that have')} changed since ${ref}, and ${plural(files.length - own, 'that depends', 'that depend')} on ${own === 1 ? 'it' : 'them'}.`,
  };
}
