import path from 'node:path';
import type { Entries } from '../host/folders.js';
import { stampLength, unknown, type Stamp } from './stamp.js';

/** A file as a run has seen it. */
export interface SeenFile {
  readonly stamp: Stamp;
  /** Whether it was searched in vain. */
  readonly isClean: boolean;
  /** Absolute paths of the files of the program that a clean one imports; undefined: it imports nothing at all. */
  readonly imports: readonly string[] | undefined;
}

export interface SeenFolder {
  readonly stamp: Stamp;
  readonly entries: Entries;
}

/** Files in which rules have found nothing to judge, of a run that has found nothing anywhere. */
export interface QuietFiles<File> {
  /** Names of the rules, in the order of their names. */
  readonly rules: string;
  readonly files: readonly File[];
}

/** What a run has seen. Keys are absolute paths. */
export interface SeenTree {
  readonly folders: ReadonlyMap<string, SeenFolder>;
  /** Those that the run was given come first. */
  readonly files: ReadonlyMap<string, SeenFile>;
  /** How many files the run was given; undefined where a folder could not be searched. */
  readonly given: number | undefined;
  readonly quiet: QuietFiles<string> | undefined;
  /** What else decides where imports lead; undefined: not all of it is known. */
  readonly around: ReadonlyMap<string, Stamp> | undefined;
}

/** What an earlier run has seen, in lists that are quickly read: stamps of folders, then of files, then of what is around. */
export interface Snapshot {
  readonly folders: readonly string[];
  readonly files: readonly string[];
  readonly around: readonly string[];
  /** Whether all is known that decides where imports lead. */
  readonly isWhole: boolean;
  readonly stamps: Float64Array;
  isClean(file: number): boolean;
  /** By clean file with imports: the numbers of the files that it imports. */
  readonly imports: ReadonlyMap<number, readonly number[]>;
  entriesOf(folder: number): Entries | undefined;
  /** How many of the files, from the first on, are those that a search of the whole repository found. */
  readonly given: number | undefined;
  /** Absolute paths. */
  readonly quiet: QuietFiles<string> | undefined;
}

/** As JSON. No name of a file holds a `/`, so that names are joined by it. */
interface CacheRecord {
  /** The first folder is the root; the others name the one that holds them. */
  readonly parents: readonly number[];
  readonly folderNames: string;
  /** The names in each folder, and a letter for the kind of each. */
  readonly entries: readonly string[];
  readonly kinds: readonly string[];
  readonly fileFolders: readonly number[];
  readonly fileNames: string;
  /** A digit for each file. */
  readonly clean: string;
  readonly imports: readonly (readonly number[])[];
  readonly around: readonly string[];
  readonly isWhole: boolean;
  readonly given?: number | undefined;
  readonly quiet?: QuietFiles<number> | undefined;
  /** Base64 of doubles, four for each. */
  readonly stamps: string;
}

const kindOf = { f: 'file', d: 'folder', o: 'other' } as const;
const letters = { file: 'f', folder: 'd', other: 'o' } as const;

export function toRecord(
  root: string,
  { folders, files, given, quiet, around = new Map<string, Stamp>() }: SeenTree,
): CacheRecord {
  const places = new Map<string, number>();
  const parents: number[] = [];
  const placeOf = (folder: string): number => {
    const known = places.get(folder);
    if (known !== undefined) return known;
    parents.push(folder === root ? 0 : placeOf(path.dirname(folder)));
    places.set(folder, places.size);
    return places.size - 1;
  };
  placeOf(root);
  for (const folder of folders.keys()) placeOf(folder);

  const numbers = new Map<string, number>();
  const numberOf = (file: string): number => {
    const known = numbers.get(file);
    if (known !== undefined) return known;
    numbers.set(file, numbers.size);
    return numbers.size - 1;
  };
  for (const file of files.keys()) numberOf(file);
  const imports: number[][] = [];
  for (const [file, seen] of files)
    if (seen.imports) imports.push([numberOf(file), ...seen.imports.map(numberOf)]);
  const allFiles = [...numbers.keys()];
  const fileFolders = allFiles.map((file) => placeOf(path.dirname(file)));
  const allFolders = [...places.keys()];
  const stamps = new Float64Array((allFolders.length + allFiles.length + around.size) * stampLength);
  let at = 0;
  const addStamp = (stamp: Stamp = unknown): void => {
    stamps.set(stamp, at);
    at += stampLength;
  };
  for (const folder of allFolders) addStamp(folders.get(folder)?.stamp);
  for (const file of allFiles) addStamp(files.get(file)?.stamp);
  for (const stamp of around.values()) addStamp(stamp);
  return {
    parents,
    folderNames: allFolders.map((folder) => (folder === root ? '' : path.basename(folder))).join('/'),
    entries: allFolders.map((folder) => [...(folders.get(folder)?.entries.keys() ?? [])].join('/')),
    kinds: allFolders.map((folder) =>
      Array.from(folders.get(folder)?.entries.values() ?? [], (kind) => letters[kind]).join(''),
    ),
    fileFolders,
    fileNames: allFiles.map((file) => path.basename(file)).join('/'),
    clean: allFiles.map((file) => (files.get(file)?.isClean === true ? '1' : '0')).join(''),
    imports,
    around: [...around.keys()],
    isWhole: around.size > 0,
    given,
    quiet: quiet && { rules: quiet.rules, files: quiet.files.map(numberOf) },
    stamps: Buffer.from(stamps.buffer).toString('base64'),
  };
}

/** @returns undefined for what does not have the shape of a record. */
export function toSnapshot(root: string, read: unknown): Snapshot | undefined {
  try {
    return readRecord(root, read as CacheRecord);
  } catch {
    return undefined;
  }
}

function readRecord(root: string, record: CacheRecord): Snapshot {
  const { parents, entries, kinds, fileFolders, around, clean, given, quiet } = record;
  const folderNames = record.folderNames.split('/');
  const fileNames = fileFolders.length === 0 ? [] : record.fileNames.split('/');
  const folders: string[] = [];
  for (const [index, name] of folderNames.entries())
    folders.push(index === 0 ? root : joined(folders, parents[index], name));
  const files = fileNames.map((name, index) => joined(folders, fileFolders[index], name));
  const bytes = Buffer.from(record.stamps, 'base64');
  const stamps = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const isFile = (number: number): boolean => number in files;
  const isSound =
    [parents.length, entries.length, kinds.length].every((length) => length === folders.length) &&
    [fileFolders.length, clean.length].every((length) => length === files.length) &&
    stamps.length === (folders.length + files.length + around.length) * stampLength &&
    around.every((target) => typeof target === 'string') &&
    record.imports.every((numbers) => numbers.every(isFile)) &&
    (given === undefined || given <= files.length) &&
    (quiet === undefined || quiet.files.every(isFile));
  if (!isSound) throw new TypeError('No record.');
  return {
    folders,
    files,
    around,
    isWhole: record.isWhole === true,
    stamps,
    isClean: (file) => clean.charAt(file) === '1',
    imports: new Map(record.imports.map(([file = -1, ...targets]) => [file, targets])),
    entriesOf: (folder) => toEntries(entries[folder] ?? '', kinds[folder] ?? ''),
    given,
    quiet: quiet && { rules: quiet.rules, files: quiet.files.map((number) => files[number] as string) },
  };
}

function joined(folders: readonly string[], folder: number | undefined, name: string): string {
  const above = folder === undefined ? undefined : folders[folder];
  if (above === undefined || name === '' || name === '..') throw new TypeError('No place in the tree.');
  return above.endsWith(path.sep) ? above + name : above + path.sep + name;
}

/** Undefined where names and kinds do not go together. */
function toEntries(names: string, letters: string): Entries | undefined {
  const entries = new Map<string, 'file' | 'folder' | 'other'>();
  if (letters === '') return names === '' ? entries : undefined;
  const list = names.split('/');
  for (const [index, name] of list.entries()) {
    const kind = kindOf[letters.charAt(index) as keyof typeof kindOf] as (typeof kindOf)['f'] | undefined;
    if (kind === undefined) return undefined;
    entries.set(name, kind);
  }
  return list.length === letters.length ? entries : undefined;
}
