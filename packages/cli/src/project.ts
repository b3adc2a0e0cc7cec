import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { cacheFileOf } from '@openrouter-compliance/codemod';
import type { Policy } from '@openrouter-compliance/core';
import {
  createFolders,
  createModuleHost,
  discover,
  findRoot,
  isSourceFile,
  openGateCache,
  openPolicy,
  readPolicyFile,
  type Discovery,
  type GateCache,
  type SourceHost,
} from '@openrouter-compliance/scanner';
import { buildOf } from './build-of.js';
import { CannotRun } from './cannot-run.js';

/** Of the option that `fix` and `check` share. */
export const noCacheHelp =
  'read every file, and keep nothing for the next run (also: OPENROUTER_COMPLIANCE_CACHE=off)';

/** What every command starts from: which files, under which policy, in which repository. */
export interface Project {
  /** Absolute folder of the repository; paths in reports are relative to it. */
  readonly root: string;
  readonly policy: Policy;
  readonly host: SourceHost;
  readonly discovery: Discovery;
  /** Absolute: folders that the run covers as a whole. */
  readonly folders: readonly string[];
  /** Absolute: files that the user named. */
  readonly files: readonly string[];
  /** What an earlier run knows of the files. */
  readonly cache: GateCache | undefined;
  /** To be called when the files have been judged. */
  readonly keepForNextRun: () => void;
}

export interface ProjectOptions {
  /** Files, folders or globs as the user wrote them; none: the working directory. */
  readonly paths: readonly string[];
  /** `--policy` as the user wrote it. */
  readonly policyFile?: string | undefined;
  /** A policy to judge by instead of one that is looked for. */
  readonly policy?: Policy;
  /** Absolute working directory. */
  readonly directory: string;
  /** Files that are no source files are read as well, so a path may name nothing else. */
  readonly readsTexts?: boolean;
  /** Whether what is found out of files is kept for the next run, where this one covers the whole repository. */
  readonly keeps?: boolean;
}

/**
 * @throws CannotRun when a path names nothing or no source file is found.
 * @throws PolicyError when the policy cannot be used.
 */
export function openProject({
  paths,
  policyFile,
  policy: given,
  directory,
  readsTexts = false,
  keeps = false,
}: ProjectOptions): Project {
  const inputs = paths.length === 0 ? ['.'] : paths;
  const start = folderOf(path.resolve(directory, inputs[0] ?? '.'), directory);
  const root = findRoot(start);
  // Inside one repository the working directory decides, as it does for ESLint.
  const policy = given ?? readPolicy(policyFile, isInside(directory, root) ? directory : start, directory);

  const named = inputs.map((input) => path.resolve(directory, input));
  const files = named.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  const isWhole = named.every((input) => input === root);
  const cache = keeps && isWhole ? openCache(root, policy) : undefined;
  const folders = createFolders(root, cache && ((folder) => cache.entriesOf(folder)));
  const known = cache?.discovered();
  const found = known
    ? { files: known, refused: [], unmatched: [] }
    : discover(inputs, { directory, root, folders });
  const isText = (file: string) => readsTexts && files.includes(file) && !isSourceFile(file);
  const discovery = { ...found, refused: found.refused.filter((each) => !isText(each.path)) };
  const [unmatched] = discovery.unmatched.filter(
    (input) => !readsTexts || !existsSync(path.resolve(directory, input)),
  );
  if (unmatched !== undefined) {
    throw new CannotRun(
      `"${unmatched}" names no TypeScript or JavaScript file. Check the spelling, and whether a .gitignore excludes it.`,
    );
  }
  const host = createModuleHost({ root, trust: Infinity, folders });
  const covered = named.filter((input) => statSync(input, { throwIfNoEntry: false })?.isDirectory());
  return {
    root,
    policy,
    host,
    discovery,
    folders: covered,
    files,
    cache,
    keepForNextRun: () => cache?.save(folders),
  };
}

/** Not for a root that is reached through a link. */
function openCache(root: string, policy: Policy): GateCache | undefined {
  const build = buildOf();
  const file = cacheFileOf(root);
  if (build === undefined || file === undefined || realpathSync(root) !== root) return undefined;
  return openGateCache({ root, file, key: JSON.stringify([build, policy.digest, policy.path]) });
}

function folderOf(target: string, otherwise: string): string {
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats) return otherwise;
  return stats.isDirectory() ? target : path.dirname(target);
}

/** Whether a folder or file is another folder or lies below it; both absolute. */
export function isInside(folder: string, root: string): boolean {
  const relative = path.relative(root, folder);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

/**
 * The policy that holds for a folder: the named file, else the nearest one upwards, else the built-in policy.
 *
 * @param named as the user wrote it.
 * @param start absolute; where the search begins.
 * @param directory against which a named file is read.
 * @throws PolicyError when the file cannot be used.
 */
export function readPolicy(named: string | undefined, start: string, directory: string): Policy {
  return named === undefined ? openPolicy(start) : readPolicyFile(path.resolve(directory, named));
}
