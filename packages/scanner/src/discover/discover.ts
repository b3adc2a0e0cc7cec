import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { createFolders, type Folders } from '../host/folders.js';
import { IgnoreRules } from './ignore-rules.js';
import { isSourceFile } from './source-endings.js';
import { walk, type RefusedPath } from './walk.js';

export interface Discovery {
  /** Absolute, each once, in the order of their paths. */
  readonly files: readonly string[];
  readonly refused: readonly RefusedPath[];
  /** Inputs that name nothing: no such file or folder, or a pattern or folder without a source file. */
  readonly unmatched: readonly string[];
}

/**
 * Finds the source files that a user's words name.
 *
 * @param inputs files, folders or globs, relative to `directory` or absolute. A file that is named is read even where a .gitignore
 *   excludes it.
 * @param root absolute folder of the repository; nothing outside it is found.
 * @param folders what has been read of its folders by now, for callers that go on with it.
 */
export function discover(
  inputs: readonly string[],
  {
    directory,
    root,
    folders = createFolders(root),
  }: { directory: string; root: string; folders?: Folders | undefined },
): Discovery {
  const files = new Set<string>();
  const refused = new Map<string, RefusedPath>();
  const unmatched: string[] = [];
  for (const input of inputs) {
    let found = 0;
    for (const each of matches(input, { directory, root, folders })) {
      found += 1;
      if (typeof each === 'string') files.add(each);
      else refused.set(each.path, each);
    }
    if (found === 0) unmatched.push(input);
  }
  return {
    files: [...files].sort(byPath),
    refused: [...refused.values()].sort((a, b) => byPath(a.path, b.path)),
    unmatched,
  };
}

interface Search {
  readonly directory: string;
  readonly root: string;
  readonly folders: Folders;
}

function* matches(input: string, search: Search): Generator<string | RefusedPath> {
  const { directory, root, folders } = search;
  const named = path.resolve(directory, input);
  const stats = statSync(named, { throwIfNoEntry: false });
  if (!stats) {
    yield* globMatches(input, search);
    return;
  }
  const real = inRoot(realpathSync(named), root);
  if (real === undefined)
    yield { path: named, reason: `It lies outside ${root}, the repository that is checked.`, mayHold: true };
  else if (stats.isDirectory()) yield* walk(real, IgnoreRules.governing(real, root), folders);
  else if (stats.isFile() && isSourceFile(real)) yield real;
  else
    yield {
      path: named,
      reason: 'It is neither a TypeScript or JavaScript file nor a component of Vue, Svelte or Astro.',
      mayHold: false,
    };
}

function* globMatches(input: string, { directory, root, folders }: Search): Generator<string | RefusedPath> {
  const { base, isGlob } = picomatch.scan(input.replaceAll('\\', '/'));
  if (!isGlob) return;
  const start = path.resolve(directory, base);
  if (inRoot(start, root) === undefined || !statSync(start, { throwIfNoEntry: false })?.isDirectory()) return;
  const isMatch = picomatch(path.resolve(directory, input).split(path.sep).join('/'), { dot: true });
  for (const each of walk(start, IgnoreRules.governing(start, root), folders)) {
    if (typeof each !== 'string' || isMatch(each.split(path.sep).join('/'))) yield each;
  }
}

/** `real` as a path below `root` as given, which may itself go through a link; undefined outside it. */
function inRoot(real: string, root: string): string | undefined {
  for (const folder of [root, realpathSync(root)]) {
    const relative = path.relative(folder, real);
    if (!relative.startsWith('..') && !path.isAbsolute(relative)) return path.join(root, relative);
  }
  return undefined;
}

/** By UTF-16 units, the same on every machine. */
function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
