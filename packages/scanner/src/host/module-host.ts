import { statSync } from 'node:fs';
import type { ModuleHost, SourceView } from '@openrouter-compliance/core';
import { LRUCache } from 'lru-cache';
import { readSource } from '../read/read-source.js';
import { createCommandPackages } from './command-package.js';
import type { Folders } from './folders.js';
import { createFreshness, editorTrust } from './freshness.js';
import { createModuleResolver } from './module-resolver.js';
import { createPackageVersions } from './package-versions.js';
import { parseSource } from './parse-source.js';
import { SourceError } from './source-error.js';

export { componentKind } from '../component/script-blocks.js';
export { isSourceFile } from '../discover/source-endings.js';
export { findRoot } from './find-root.js';
export { parseSource } from './parse-source.js';
export { createRepairSurroundings } from '../runtime/repair-surroundings.js';
export { SourceError, type SourceErrorKind } from './source-error.js';
export { holdsFile, typeInformationOf } from '../type-checker/type-information.js';

/** Core's port to the disk, and the same files with their reasons for callers that report them. */
export interface SourceHost extends ModuleHost {
  /**
   * The parsed file. The same object as long as the content on disk stays the same.
   *
   * @throws SourceError with the reason why `load` answers undefined.
   */
  open(filename: string): SourceView;
  /**
   * The text of the file on the disk, which need not parse.
   *
   * @throws SourceError with the reason why `readText` answers undefined.
   */
  read(filename: string): string;
}

export interface ModuleHostOptions {
  /** Absolute folder; nothing outside it is ever read as a module. `findRoot` gives the usual one. */
  readonly root: string;
  /** Milliseconds for which answers about the disk are trusted. `Infinity`: the host serves one run that changes no file. */
  readonly trust?: number;
  /** What `discover` has read of the repository's folders. */
  readonly folders?: Folders | undefined;
}

/** Characters of texts that are kept: those of a large repository are read, searched for words and let go. */
const cachedTextCharacters = 8 * 1024 * 1024;
/** Characters of source whose trees are kept: about 250 MB of trees at most, more than an import closure needs. */
const cachedCharacters = 8 * 1024 * 1024;

export function createModuleHost({ root, trust = editorTrust, folders }: ModuleHostOptions): SourceHost {
  const freshness = createFreshness(trust);
  const parsed = new LRUCache<string, { readonly text: string; readonly outcome: SourceView | SourceError }>({
    maxSize: cachedCharacters,
    sizeCalculation: ({ text }) => text.length + 1,
  });

  const texts = new LRUCache<string, { readonly stamp: string; readonly text: string }>({
    maxSize: cachedTextCharacters,
    sizeCalculation: ({ text }) => text.length + 1,
  });

  /** Reads a file again only when its size or times have changed; in a run that sees one state of the disk, never. */
  function textOf(filename: string): string {
    const known = texts.get(filename);
    if (known && trust === Infinity) return known.text;
    const stamp = trust === Infinity ? '' : stampOf(filename);
    if (known && stamp !== '' && known.stamp === stamp) return known.text;
    const { text } = readSource(filename);
    texts.set(filename, { stamp, text });
    return text;
  }

  function open(filename: string): SourceView {
    const text = textOf(filename);
    let entry = parsed.get(filename);
    if (entry?.text !== text) {
      entry = { text, outcome: parseOrError(filename, text) };
      parsed.set(filename, entry);
    }
    if (entry.outcome instanceof SourceError) throw entry.outcome;
    return entry.outcome;
  }

  return {
    open,
    read: textOf,
    load(filename) {
      try {
        return open(filename);
      } catch (error) {
        if (error instanceof SourceError) return undefined;
        throw error;
      }
    },
    readText(filename) {
      try {
        return textOf(filename);
      } catch (error) {
        if (error instanceof SourceError) return undefined;
        throw error;
      }
    },
    resolve: createModuleResolver(root, freshness, folders),
    packageVersion: createPackageVersions(root, freshness),
    isOfCommand: createCommandPackages(root, freshness),
    epoch: () => freshness.epoch(),
    isOneState: trust === Infinity,
  };
}

function stampOf(filename: string): string {
  const stats = statSync(filename, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}` : '';
}

/** The parsed text, or why it cannot be parsed. */
export function parseOrError(filename: string, text: string): SourceView | SourceError {
  try {
    return parseSource(filename, text);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
}
