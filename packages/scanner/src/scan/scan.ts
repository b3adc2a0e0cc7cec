import { readFileSync } from 'node:fs';
import {
  noteWithoutClient,
  ownImports,
  analyserOf,
  isGuardText,
  isCandidate,
  isWorthJudging,
  type Analysis,
  type Inventory,
  type Judgement,
  type Policy,
  type RuleDefinition,
  type SourceView,
  type TypesOf,
} from '@openrouter-compliance/core';
import type { GateCache } from '../cache/gate-cache.js';
import type { SourceHost } from '../host/module-host.js';
import { SourceError } from '../host/source-error.js';
import { whyGenerated } from '../read/generated.js';
import type { Position } from '../read/line-index.js';
import { applyDirectives, mayHoldDirectives } from './directives.js';
import { toFindings, type Finding } from './finding.js';
import { isQuiet, quietResult, rulesKey, watched } from './quiet-run.js';
import { settleAtCallers } from './settle-at-callers.js';

export interface ScanOptions {
  /** Absolute folder against which the policy's globs are read where the policy itself has no file. */
  readonly root: string;
  /** Absolute paths, in the order of the results. */
  readonly files: readonly string[];
  readonly policy: Policy;
  readonly host: SourceHost;
  /** Rules of the run; those that only `strict` brings are left out unless they are given. */
  readonly rules?: readonly RuleDefinition[] | undefined;
  /** What a type checker knows of a file and of all that it imports. */
  readonly types?: TypesOf | undefined;
  /** Called with what is said of a file on its own, before what its callers decide is settled. */
  readonly onAnalysis?: (view: SourceView, analysis: Analysis) => void;
  /** What an earlier run knows of the files, and what the next one is to know. */
  readonly cache?: GateCache | undefined;
  /** Called after each file with the number of files that are done. */
  readonly onProgress?: (done: number) => void;
}

export type FileResult =
  /** Analysed. */
  | {
      readonly state: 'judged';
      readonly path: string;
      readonly text: string;
      readonly judgements: readonly Judgement[];
      readonly findings: readonly Finding[];
      readonly inventory: Inventory;
      /** Its run ended at the bound of steps: calls that would come later are missing. */
      readonly unfinished?: true;
    }
  /** Read; its text names nothing that the policy or the catalog could judge. */
  | { readonly state: 'clean'; readonly path: string }
  /** Could not be judged. */
  | {
      readonly state: 'refused';
      readonly path: string;
      /** A sentence that never quotes the file. */
      readonly reason: string;
      readonly position?: Position;
      /** Whether it may hold something to judge, as far as its bytes show: then a run is not clean. */
      readonly mayHold: boolean;
    }
  /** Left out on purpose: the product of a bundler. */
  | { readonly state: 'skipped'; readonly path: string; readonly reason: string };

export interface ScanResult {
  readonly files: readonly FileResult[];
  readonly counts: Readonly<Record<FileResult['state'] | 'read', number>>;
}

/** Judges files one by one. No file stops the run: what cannot be judged is a result of its own. */
export async function scan(given: ScanOptions): Promise<ScanResult> {
  // What a type checker knows depends on more than is compared.
  const watch = given.cache && !given.types ? watched(given.host) : undefined;
  const options = { ...given, host: watch?.host ?? given.host };
  const { host, policy, root } = options;
  const analyse = analyserOf(host, policy, policy.root ?? root, options.rules, options.types);
  const scanned: FileResult[] = [];
  const clean = options.cache?.cleanAmong(options.files);
  if (clean) noteWithoutClient(clean.withoutClient, host, policy);
  const quiet = watch ? options.cache?.quietUnder(rulesKey(options.rules)) : undefined;
  for (const file of options.files) {
    if (clean?.files.has(file) === true) scanned.push({ state: 'clean', path: file });
    else scanned.push(scanFile(file, options, quiet?.has(file) === true ? undefined : analyse));
    options.onProgress?.(scanned.length);
    // A run over thousands of files must stay interruptible.
    if (scanned.length % 50 === 0) await new Promise(setImmediate);
  }
  const judged = scanned.filter((file) => file.state === 'judged');
  if (watch?.isToldByFiles() === true && quiet?.size === 0 && judged.every(isQuiet)) {
    const found = { rules: rulesKey(options.rules), files: judged.map(({ path }) => path) };
    options.cache?.learnQuiet(found, watch.lookedAt);
  }
  const settle = settleAtCallers(judged);
  const files: FileResult[] = [];
  for (const file of scanned) {
    files.push(
      file.state === 'judged' ? await withFindings({ ...file, judgements: settle(file) }, host) : file,
    );
  }
  const count = (state: FileResult['state']) => files.filter((file) => file.state === state).length;
  const counts = {
    read: files.length,
    judged: count('judged'),
    clean: count('clean'),
    refused: count('refused'),
    skipped: count('skipped'),
  };
  return { files, counts };
}

type JudgedResult = Extract<FileResult, { readonly state: 'judged' }>;

/** Findings with the directives that suppress them. */
async function withFindings(file: JudgedResult, host: SourceHost): Promise<FileResult> {
  const found = toFindings(file.judgements);
  // The directive of a guard is for other rules of the repository; it excuses no finding about the guard itself.
  const isExempt = !mayHoldDirectives(file.text) || isGuardText(file.text);
  if (found.length === 0 || isExempt) return { ...file, findings: found };
  return { ...file, findings: await applyDirectives(host.open(file.path), found) };
}

/** @param analyse undefined for a file in which there is certainly nothing to judge. */
function scanFile(
  path: string,
  { policy, host, cache, onAnalysis }: ScanOptions,
  analyse: ReturnType<typeof analyserOf> | undefined,
): FileResult {
  try {
    const text = host.read(path);
    if (!analyse) return quietResult(path, text);
    if (!isWorthJudging(path, text, host, policy)) {
      cache?.learn(path, (file) => ownImports(file, host, policy));
      return { state: 'clean', path };
    }
    const generated = whyGenerated(text);
    if (generated !== undefined) return { state: 'skipped', path, reason: generated };

    const view = host.open(path);
    const analysis = analyse(view);
    onAnalysis?.(view, analysis);
    const { judgements, inventory, unfinished } = analysis;
    return {
      state: 'judged',
      path,
      text,
      judgements,
      findings: [],
      inventory,
      ...(unfinished && { unfinished }),
    };
  } catch (error) {
    if (error instanceof SourceError) {
      const position = error.position ? { position: error.position } : {};
      return {
        state: 'refused',
        path,
        reason: error.message,
        ...position,
        mayHold: mayHoldAnything(path, policy),
      };
    }
    // An error's own words may quote the file, so only its kind is shown.
    const kind = error instanceof Error ? error.name : 'unknown error';
    return {
      state: 'refused',
      path,
      reason: `The analysis failed on this file (${kind}); please report it.`,
      mayHold: true,
    };
  }
}

function mayHoldAnything(path: string, policy: Policy): boolean {
  try {
    // Latin-1 keeps every ASCII character, and the gate looks for nothing else.
    return isCandidate(readFileSync(path, 'latin1'), policy);
  } catch {
    return true;
  }
}
