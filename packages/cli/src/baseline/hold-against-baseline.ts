import { existsSync } from 'node:fs';
import path from 'node:path';
import { recommendedRules } from '@openrouter-compliance/core';
import { isInside } from '../project.js';
import { isListed, type Report, type ReportedFinding } from '../report/report.js';
import { toRelative } from '../to-relative.js';
import { applyBaseline } from './apply-baseline.js';
import { defaultBaseline, readBaseline, toEntry, writeBaseline, type BaselineEntry } from './baseline.js';

export interface BaselineOptions {
  /** The file as the user named it; `true`: the usual one; undefined: none, unless it is written or pruned. */
  readonly baseline?: string | true;
  readonly writeBaseline: boolean;
  readonly pruneBaseline: boolean;
  readonly strict: boolean;
  /** Absolute: folders that were judged as a whole. Only there an entry without a finding is gone. */
  readonly folders: readonly string[];
}

/**
 * Marks what the baseline knows. Where it is asked for, the baseline is written anew before, or what is gone is taken out of it.
 * Unasked, it excuses what the policy has enforced only where it is new.
 *
 * @throws CannotRun when the baseline cannot be read or written.
 */
export function holdAgainstBaseline(
  report: Report,
  { baseline, writeBaseline: write, pruneBaseline: prune, strict, folders }: BaselineOptions,
): Report {
  const isAsked = baseline !== undefined || write || prune;
  const file =
    typeof baseline === 'string' ? path.resolve(baseline) : path.join(report.root, defaultBaseline);
  const listed = report.findings.filter((finding) => isListed(finding, strict));
  if (!isAsked) {
    if (!listed.some(isEnforcedIfNew)) return report;
    if (!existsSync(file)) return { ...report, notes: [...report.notes, withoutBaseline] };
  }
  const isJudged = (entry: BaselineEntry): boolean =>
    folders.some((folder) => isInside(path.join(report.root, entry.file), folder));
  if (write) {
    const isAll = folders.some((folder) => isInside(report.root, folder));
    // What a run in the folder of one package did not judge stays.
    const others = isAll || !existsSync(file) ? [] : readBaseline(file).filter((entry) => !isJudged(entry));
    writeBaseline(file, [...others, ...listed.map(toEntry)]);
  }
  const entries = readBaseline(file);
  const { findings, gone: without } = applyBaseline(
    report.findings,
    entries,
    isAsked ? ({ enforcement }) => enforcement?.level !== 'all' : isEnforcedIfNew,
  );
  // What a rule found that did not run is not repaired.
  const gone = without.filter(
    (entry) => isJudged(entry) && (strict || recommendedRules.some(({ name }) => name === entry.rule)),
  );
  if (prune) {
    const left = new Set(gone);
    writeBaseline(
      file,
      entries.filter((entry) => !left.has(entry)),
    );
  }
  const name = toRelative(report.root, file);
  return {
    ...report,
    findings,
    baseline: {
      file: name,
      gone: prune ? [] : folders.length > 0 ? gone : undefined,
      ...(write ? { written: listed.length } : prune ? { takenOut: gone.length } : {}),
    },
  };
}

const withoutBaseline = `The policy enforces findings that are "new", and there is no baseline, so all of them count. Write one with --write-baseline.`;

function isEnforcedIfNew({ enforcement }: ReportedFinding): boolean {
  return enforcement?.level === 'new';
}
