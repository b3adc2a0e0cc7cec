import path from 'node:path';
import { scanTexts, type FileResult, type ScanResult } from '@openrouter-compliance/scanner';
import type { Project } from '../project.js';
import { trackedFiles } from './tracked-files.js';

/** A scan with the keys that stand in tracked files which are not read as code, and what was not looked at. */
export interface KeyedScan {
  readonly result: ScanResult;
  readonly notes: readonly string[];
}

/**
 * Looks for keys in every text file that git tracks and that a scan has not judged, bundles and refused files included.
 *
 * @param changed absolute paths to which a run is limited; undefined: to none.
 * @throws CannotRun when git cannot tell what is tracked.
 */
export function lookForKeys(
  {
    root,
    policy,
    folders,
    files,
  }: Pick<Project, 'root' | 'policy' | 'folders'> & { readonly files: readonly string[] },
  scanned: ScanResult,
  changed: ReadonlySet<string> | undefined,
): KeyedScan {
  const done = new Set(
    scanned.files.filter(({ state }) => state === 'judged' || state === 'clean').map((file) => file.path),
  );
  const isNamed = (file: string): boolean =>
    files.includes(file) ||
    folders.some((folder) => file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep));
  const wanted = trackedFiles(root).filter(
    (file) => !done.has(file) && isNamed(file) && (changed === undefined || changed.has(file)),
  );
  const texts = scanTexts(wanted, policy);
  return { result: joined(scanned, texts.files), notes: notesOn(texts.passedOver) };
}

/** A source file that was refused or left out stays so, beside the keys that were found in it. */
function joined(scanned: ScanResult, texts: readonly FileResult[]): ScanResult {
  const left = new Set(scanned.files.map((file) => file.path));
  const added = texts.filter((file) => file.state !== 'clean' || !left.has(file.path));
  const files = [...scanned.files, ...added];
  const count = (state: FileResult['state']): number => files.filter((file) => file.state === state).length;
  return {
    files,
    counts: {
      read: new Set(files.map((file) => file.path)).size,
      judged: count('judged'),
      clean: count('clean'),
      refused: count('refused'),
      skipped: count('skipped'),
    },
  };
}

function notesOn({ binary, huge }: ReturnType<typeof scanTexts>['passedOver']): readonly string[] {
  const passed = [
    ...(binary > 0 ? [`${binary} binary`] : []),
    ...(huge > 0 ? [`${huge} of more than five megabytes`] : []),
  ];
  return passed.length === 0 ? [] : [`Tracked files in which no keys were looked for: ${passed.join(', ')}.`];
}
