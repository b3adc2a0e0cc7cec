import { recommendedRules, type RuleDefinition } from '@openrouter-compliance/core';
import type { SourceHost } from '../host/module-host.js';
import type { FileResult } from './scan.js';

type JudgedFile = Extract<FileResult, { readonly state: 'judged' }>;

/** A host that notes at what a run looks. */
export interface WatchedHost {
  readonly host: SourceHost;
  /** Absolute paths of all files that were asked for. */
  readonly lookedAt: ReadonlySet<string>;
  /** Whether all that was asked is told by the files, the folders and what decides where imports lead. */
  isToldByFiles(): boolean;
}

export function watched(host: SourceHost): WatchedHost {
  const lookedAt = new Set<string>();
  let asksVersions = false;
  const note = (filename: string): string => {
    lookedAt.add(filename);
    return filename;
  };
  return {
    host: {
      ...host,
      open: (filename) => host.open(note(filename)),
      load: (filename) => host.load(note(filename)),
      read: (filename) => host.read(note(filename)),
      readText: (filename) => host.readText(note(filename)),
      // What is installed and what a lockfile says is compared nowhere.
      packageVersion(name, from) {
        asksVersions = true;
        return host.packageVersion(name, from);
      },
    },
    lookedAt,
    isToldByFiles: () => !asksVersions,
  };
}

/** As the cache compares the rules of two runs. */
export function rulesKey(rules: readonly RuleDefinition[] = recommendedRules): string {
  return rules
    .map(({ name }) => name)
    .sort()
    .join(' ');
}

/** Whether a file was judged and nothing is said of it, not even that something complies. */
export function isQuiet({ judgements, inventory, unfinished }: JudgedFile): boolean {
  const { callSites, logSinks, promptLiterals, sentNames } = inventory;
  return (
    unfinished !== true &&
    [judgements, callSites, logSinks, promptLiterals, sentNames].every(({ length }) => length === 0)
  );
}

/** What the judgement of such a file gives. */
export function quietResult(path: string, text: string): JudgedFile {
  const inventory = { callSites: [], logSinks: [], promptLiterals: [], sentNames: [] };
  return { state: 'judged', path, text, judgements: [], findings: [], inventory };
}
