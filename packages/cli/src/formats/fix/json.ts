import { totalsOf, type Totals } from '@openrouter-compliance/codemod';
import { redactKeys } from '@openrouter-compliance/core';
import { annotationsIn, problemsIn, type FixReport, type LocatedProblem } from '../../fix/fix-report.js';
import { version } from '../../version.js';
import { toRelative } from '../../to-relative.js';

/**
 * For programs. Version 1 of the shape: keys may be added, none changes its meaning. Paths are relative to `root`, with `/`;
 * lines and columns are 1-based and stand for the file before the repair.
 */
export interface JsonFixReport {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly root: string;
  readonly written: boolean;
  readonly files: Totals['files'];
  readonly problems: Totals['problems'];
  readonly changes: FixReport['changes'];
  /** How many comments that say a class are written. */
  readonly annotations: number;
  /** A unified diff without keys; `applies` is false where one is masked. Null when the repairs are written. */
  readonly diff: { readonly text: string; readonly applies: boolean } | null;
  readonly findings: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly rule: string;
    readonly message: string;
    readonly outcome: LocatedProblem['outcome'];
    readonly reason: string | null;
    /** The environment variable for the new key; the old one must be rotated. */
    readonly rotate: string | null;
  }[];
  readonly refused: readonly {
    readonly file: string;
    readonly position: { readonly line: number; readonly column: number } | null;
    readonly reason: string;
  }[];
  /** Files beside the code, such as `.env.example`, that stay as they are. */
  readonly companionsRefused: readonly { readonly file: string; readonly reason: string }[];
  /** Formatters of the repository that could not lay out what is repaired. */
  readonly layoutFailures: FixReport['layoutFailures'];
  readonly finishedRun: {
    readonly startedAt: string;
    readonly files: number;
    readonly changed: number;
  } | null;
}

export function toFixJson(report: FixReport): string {
  const { root, files, read, written, changes, diff, companionsRefused, finished } = report;
  const totals = totalsOf(files, read);
  const json: JsonFixReport = {
    version: 1,
    tool: { name: 'openrouter-compliance', version },
    root: redactKeys(root),
    written,
    files: totals.files,
    problems: totals.problems,
    changes,
    annotations: annotationsIn(report),
    diff: diff ? { text: diff.text, applies: diff.masks === 0 } : null,
    findings: problemsIn(report).map(({ file, position, rule, message, outcome, reason, rotate }) => ({
      file,
      line: position.line,
      column: position.column,
      rule,
      message,
      outcome,
      reason: reason ?? null,
      rotate: rotate ?? null,
    })),
    refused: files.flatMap((file) =>
      file.state === 'refused'
        ? [{ file: toRelative(root, file.path), position: file.position ?? null, reason: file.reason }]
        : [],
    ),
    companionsRefused,
    layoutFailures: report.layoutFailures,
    finishedRun: finished
      ? { startedAt: finished.startedAt.toISOString(), files: finished.files, changed: finished.changed }
      : null,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
