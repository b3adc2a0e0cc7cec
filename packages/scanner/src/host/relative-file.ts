import path from 'node:path';
import type { Entries, Folders } from './folders.js';

/** How endings that are left out, or written for another language, are found; by the names of the resolver's options. */
export const endings = {
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'],
  /** By the ending as written. */
  extensionAlias: {
    '.js': ['.ts', '.tsx', '.js', '.jsx'],
    '.jsx': ['.tsx', '.jsx'],
    '.mjs': ['.mts', '.mjs'],
    '.cjs': ['.cts', '.cjs'],
  },
};

const aliases: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(endings.extensionAlias));

/**
 * The file that a relative specifier names, as the resolver finds it, from listings of folders: nearly all imports of a program
 * are such, and each asks the resolver's library for some twenty files.
 *
 * @param from absolute; the folder of the importing file.
 * @returns undefined wherever the case is not plain: no such file, a link on the way, a folder with a manifest.
 */
export function relativeFile(specifier: string, from: string, folders: Folders): string | undefined {
  if (!isPlain(specifier)) return undefined;
  const target = path.join(from, specifier);
  const folder = path.dirname(target);
  const name = path.basename(target);
  const entries = folders.entriesOf(folder);
  if (!entries) return undefined;

  const found = fileNamed(name, entries);
  if (found !== undefined) return found === '' ? undefined : path.join(folder, found);
  const inside = entries.get(name) === 'folder' ? folders.entriesOf(target) : undefined;
  if (!inside || inside.has('package.json')) return undefined;
  const index = firstFile(withEndings('index', endings.extensions), inside);
  return index === undefined || index === '' ? undefined : path.join(target, index);
}

/**
 * Whether nothing is there that a relative specifier can name, as the resolver looks for it; false where that is not certain.
 *
 * @param from absolute; the folder of the importing file.
 */
export function namesNothing(specifier: string, from: string, folders: Folders): boolean {
  if (!isPlain(specifier)) return false;
  const target = path.join(from, specifier);
  const entries = folders.entriesOf(path.dirname(target));
  if (!entries) return folders.isMissing(path.dirname(target));
  const name = path.basename(target);
  const ending = path.extname(name);
  const written = withEndings(name.slice(0, name.length - ending.length), aliases.get(ending) ?? []);
  return ![name, ...withEndings(name, endings.extensions), ...written].some((each) => entries.has(each));
}

/** The empty text where a link comes first: what it leads to is not known. */
function fileNamed(name: string, entries: Entries): string | undefined {
  const ending = path.extname(name);
  const written = aliases.get(ending);
  if (written) {
    // Where none of them is there, the library's answer is its own.
    return firstFile(withEndings(name.slice(0, -ending.length), written), entries) ?? '';
  }
  return firstFile([name, ...withEndings(name, endings.extensions)], entries);
}

function withEndings(stem: string, endings: readonly string[]): readonly string[] {
  return endings.map((ending) => stem + ending);
}

function firstFile(names: readonly string[], entries: Entries): string | undefined {
  for (const name of names) {
    const kind = entries.get(name);
    if (kind === 'file') return name;
    if (kind === 'other') return '';
  }
  return undefined;
}

/** Whether a relative specifier ends with the name of a file or folder, and holds nothing that resolvers read as more than a path. */
function isPlain(specifier: string): boolean {
  return /^\.{1,2}\/(?:[^?#\\\0]*\/)?(?!\.{1,2}$)[^/?#\\\0]+$/.test(specifier);
}
