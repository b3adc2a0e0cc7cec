import path from 'node:path';
import type { OwnImports } from '@openrouter-compliance/core';
import { ignoreFiles } from '../discover/ignore-rules.js';
import type { Entries, Folders } from '../host/folders.js';
import { readCache, writeCache } from './cache-file.js';
import { resolutionFiles } from './resolution-files.js';
import {
  toRecord,
  toSnapshot,
  type QuietFiles,
  type SeenFile,
  type SeenTree,
  type Snapshot,
} from './snapshot.js';
import { hasStamp, isSettled, stampLength, stampOf, unknown, type Stamp } from './stamp.js';

/** What a searched file imports; undefined of one about which nothing may be concluded. */
export type ImportsOf = (file: string) => OwnImports | undefined;

/**
 * Which files an earlier run has searched for words in vain, so that this one need not read them. It holds no text of any file: its
 * size, times and inode, whether it imports anything, and to which files of the program its imports lead.
 */
export interface GateCache {
  /** What a folder holds, where nothing in it has changed. */
  entriesOf(folder: string): Entries | undefined;
  /** The files that a search of the whole repository finds, in its order, where nothing on which that depends has changed. */
  discovered(): readonly string[] | undefined;
  /** The files that need not be looked at; to be called once, before any of them is. */
  cleanAmong(files: readonly string[]): CleanFiles;
  /** Notes a file that was searched in vain. */
  learn(file: string, importsOf: ImportsOf): void;
  /**
   * The files in which an earlier run has found nothing to judge, if it found nothing anywhere and all is as it was.
   *
   * @param rules as `learnQuiet` was given them.
   */
  quietUnder(rules: string): ReadonlySet<string>;
  /** Notes that the run has found nothing to judge in any file. @param lookedAt absolute paths of all files that it has read. */
  learnQuiet(quiet: QuietFiles<string>, lookedAt: Iterable<string>): void;
  /** Keeps it all for the next run, if there is something new. Call it when the run has read what it reads. */
  save(folders: Folders): void;
}

export interface CleanFiles {
  readonly files: ReadonlySet<string>;
  /** Whether these and all else are as they were. */
  readonly isAllTheSame: boolean;
  /** Of these, those that reach no client however far imports are followed. */
  readonly withoutClient: readonly string[];
}

export interface GateCacheOptions {
  /** Absolute and real; of the repository. */
  readonly root: string;
  /** Everything else on which the answers depend: the exact version of the program, the policy. */
  readonly key: string;
  /** Absolute; where it is kept. Nothing need be there yet. */
  readonly file: string;
  /** Milliseconds since 1970: what has changed since then, or right before, is looked at again in the next run. */
  readonly startedAt?: number;
}

/** Files below which reading all takes no longer than asking for each whether it has changed. */
const worthwhile = 256;
/** Folders of a repository, of which a build may leave any number. */
const folderLimit = 200_000;

export function openGateCache({ root, key, file, startedAt = Date.now() }: GateCacheOptions): GateCache {
  const fullKey = `${root}\0${key}`;
  const before = toSnapshot(root, readCache(file, fullKey));
  const comparison = before && createComparison(before);
  const folderNumbers = new Map(before?.folders.map((folder, index) => [folder, index]));
  let given: readonly string[] = [];
  let clean: ReadonlySet<string> = new Set();
  let askImports: ImportsOf = () => undefined;
  const learned = new Set<string>();
  let isAllTheSame = false;
  let quiet: { readonly files: QuietFiles<string>; readonly lookedAt: readonly string[] } | undefined;

  return {
    discovered() {
      if (before?.given === undefined || comparison?.isSameTree() !== true) return undefined;
      return before.files.slice(0, before.given);
    },
    entriesOf(folder) {
      const number = folderNumbers.get(folder);
      return number !== undefined && comparison?.isSameFolder(number) === true
        ? before?.entriesOf(number)
        : undefined;
    },
    cleanAmong(files) {
      given = files;
      const known = before && comparison ? cleanFiles(before, comparison, files) : undefined;
      clean = known?.files ?? clean;
      isAllTheSame = known?.isAllTheSame === true;
      return known ?? { files: clean, isAllTheSame, withoutClient: [] };
    },
    learn(target, importsOf) {
      askImports = importsOf;
      learned.add(target);
    },
    quietUnder(rules) {
      const known = isAllTheSame ? before?.quiet : undefined;
      return new Set(known?.rules === rules ? known.files : []);
    },
    learnQuiet(files, lookedAt) {
      const own = new Set(given);
      quiet = { files, lookedAt: [...lookedAt].filter((target) => !own.has(target)) };
    },
    save(folders) {
      if (given.length < worthwhile || isAsBefore()) return;
      writeCache(file, fullKey, toRecord(root, seenTree(folders)));
    },
  };

  function isAsBefore(): boolean {
    if (!before || !comparison?.isSameTree() || (quiet && !before.quiet)) return false;
    const own = new Set(given);
    return before.files.every((target, number) => {
      if (!own.has(target)) return true;
      return (
        comparison.isSameFile(number) && before.isClean(number) === (clean.has(target) || learned.has(target))
      );
    });
  }

  function seenTree(folders: Folders): SeenTree {
    const { listed, unreadable, isComplete } = listAll(root, folders);
    const seenFolders = new Map(
      [...listed].map(([folder, entries]) => [folder, { entries, stamp: settledStamp(folder) }] as const),
    );
    const others = [...unreadable, ...ignoreFiles(root, listed), ...resolutionFiles(root, listed)];
    const around = new Map(others.map((target) => [target, settledStamp(target)] as const));
    const isKnown = (stamp: Stamp): boolean => stamp !== unknown;
    const lookedAt = (quiet?.lookedAt ?? []).map((target) => [target, settledStamp(target)] as const);
    const isQuietKnown = lookedAt.every(([, stamp]) => isKnown(stamp));
    if (isQuietKnown) for (const [target, stamp] of lookedAt) around.set(target, stamp);
    const isWhole =
      isComplete &&
      [...seenFolders.values()].every(({ stamp }) => isKnown(stamp)) &&
      [...around.values()].every(isKnown);
    return {
      folders: seenFolders,
      files: seenFiles(),
      around: isWhole ? around : undefined,
      given: isWhole && unreadable.length === 0 ? given.length : undefined,
      quiet: isWhole && isQuietKnown ? quiet?.files : undefined,
    };
  }

  function settledStamp(target: string): Stamp {
    const stamp = stampOf(target);
    return isSettled(stamp, startedAt) ? stamp : unknown;
  }

  /** Also what is imported and not among the files of the run, such as what a .gitignore leaves out. */
  function seenFiles(): ReadonlyMap<string, SeenFile> {
    const numbers = new Map(before?.files.map((target, number) => [target, number]));
    const asBefore = (target: string): SeenFile | undefined => {
      const number = numbers.get(target);
      if (!before || number === undefined || !comparison?.isSameFile(number)) return undefined;
      const imports = before.imports.get(number);
      if (!before.isClean(number) || (imports && !comparison.isSameTree())) return undefined;
      return {
        stamp: stampAt(before, number),
        isClean: true,
        imports: imports?.map((each) => before.files[each] as string),
      };
    };
    const asNow = (target: string): SeenFile | undefined => {
      const imports = askImports(target);
      return (
        imports && {
          stamp: settledStamp(target),
          isClean: true,
          imports: imports.hasSpecifiers ? imports.files : undefined,
        }
      );
    };
    const seen = new Map<string, SeenFile>();
    for (const target of given) {
      const found = clean.has(target) ? asBefore(target) : learned.has(target) ? asNow(target) : undefined;
      seen.set(target, found ?? { stamp: settledStamp(target), isClean: false, imports: undefined });
    }
    const pending: string[] = [];
    for (const { imports } of seen.values()) if (imports) pending.push(...imports);
    for (let target = pending.pop(); target !== undefined; target = pending.pop()) {
      const found = seen.has(target) ? undefined : (asBefore(target) ?? asNow(target));
      if (!found) continue;
      seen.set(target, found);
      pending.push(...(found.imports ?? []));
    }
    return seen;
  }
}

/** What of a snapshot is still so; each thing is looked at once. */
interface Comparison {
  isSameFolder(number: number): boolean;
  isSameFile(number: number): boolean;
  /** Whether every import leads where it led. */
  isSameTree(): boolean;
}

function createComparison({ folders, files, around, isWhole, stamps }: Snapshot): Comparison {
  const answers = new Map<number, boolean>();
  const isSame = (target: string | undefined, place: number): boolean => {
    const known = answers.get(place);
    if (known !== undefined) return known;
    const answer = target !== undefined && hasStamp(target, stamps, place);
    answers.set(place, answer);
    return answer;
  };
  const isSameFolder = (number: number): boolean => isSame(folders[number], number);
  let tree: boolean | undefined;
  return {
    isSameFolder,
    isSameFile: (number) => isSame(files[number], folders.length + number),
    isSameTree: () =>
      (tree ??=
        isWhole &&
        around.every((target, index) => isSame(target, folders.length + files.length + index)) &&
        folders.every((_, number) => isSameFolder(number))),
  };
}

function stampAt({ stamps, folders }: Snapshot, file: number): Stamp {
  const at = (folders.length + file) * stampLength;
  return [...stamps.subarray(at, at + stampLength)] as unknown as Stamp;
}

function cleanFiles(before: Snapshot, comparison: Comparison, asked: readonly string[]): CleanFiles {
  const { files, imports } = before;
  const isSameTree = comparison.isSameTree();
  const isKept = files.map(
    (_, number) =>
      comparison.isSameFile(number) && before.isClean(number) && (isSameTree || !imports.has(number)),
  );
  // Where nothing at all has changed, all is as it was.
  const known = new Set(files);
  const isAllTheSame =
    isSameTree &&
    asked.every((file) => known.has(file)) &&
    files.every((_, number) => comparison.isSameFile(number));
  const wereClean = isAllTheSame ? [...isKept] : isKept;
  dropImporters(isKept, imports);
  const named = (kept: readonly boolean[]): readonly string[] =>
    files.filter((_, number) => kept[number] === true);
  return {
    files: new Set(named(wereClean)),
    isAllTheSame,
    withoutClient: named(isKept),
  };
}

/** What imports something of which nothing is known, directly or not, is not known either. */
function dropImporters(isKept: boolean[], imports: ReadonlyMap<number, readonly number[]>): void {
  const importers = new Map<number, number[]>();
  for (const [importer, targets] of imports) {
    for (const target of targets) {
      const known = importers.get(target);
      if (known) known.push(importer);
      else importers.set(target, [importer]);
    }
  }
  const pending = [...importers.keys()].filter((target) => isKept[target] !== true);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const importer of importers.get(next) ?? []) {
      if (isKept[importer] !== true) continue;
      isKept[importer] = false;
      pending.push(importer);
    }
  }
}

/** The folders of a repository, ignored ones too, to which imports can lead. */
interface Listing {
  readonly listed: ReadonlyMap<string, Entries>;
  readonly unreadable: readonly string[];
  readonly isComplete: boolean;
}

function listAll(root: string, folders: Folders): Listing {
  const listed = new Map<string, Entries>();
  const unreadable: string[] = [];
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const entries = folders.entriesOf(folder);
    if (!entries) {
      unreadable.push(folder);
      continue;
    }
    listed.set(folder, entries);
    if (listed.size > folderLimit) return { listed, unreadable, isComplete: false };
    for (const [name, kind] of entries) {
      if (kind === 'folder' && name !== 'node_modules' && name !== '.git')
        pending.push(path.join(folder, name));
    }
  }
  return { listed, unreadable, isComplete: true };
}
