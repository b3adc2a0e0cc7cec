import { redactKeys } from '@openrouter-compliance/core';
import type { Position } from '@openrouter-compliance/scanner';
import type { Place, Report, ReportedFinding } from '../report/report.js';
import type { FormatOptions } from './format.js';

/**
 * For programs. Version 1 of the shape: keys may be added, none changes its meaning. Paths are relative to `root`, with `/`; lines
 * and columns are 1-based, columns in UTF-16 units, ends exclusive. Open and suppressed findings are always listed.
 */
export interface JsonReport {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly root: string;
  readonly policy: { readonly file: string | null; readonly digest: string };
  readonly verdicts: Report['verdicts'];
  readonly files: Report['files'];
  readonly findings: readonly (JsonPlace & {
    readonly rule: string;
    readonly verdict: 'fail' | 'open';
    readonly message: string;
    /** The declarations around it; '' at the top level. */
    readonly declaration: string;
    readonly related: readonly (JsonPlace & { readonly message: string })[];
    /** How a value got into a log, first step first; empty for findings of other kinds. */
    readonly path: readonly (JsonPlace & {
      readonly kind: 'source' | 'through' | 'sent' | 'logged';
      readonly message: string;
    })[];
    readonly remedies: readonly string[];
    /** A directive of the file. `rejected`: why it does not count, so that the finding does. */
    readonly suppression: {
      readonly justification: string;
      readonly owner: string | null;
      readonly until: string | null;
      readonly rejected: string | null;
    } | null;
    /** What the policy's `enforce` makes of it, and from when on it is stricter; null where no entry fits. */
    readonly enforcement: {
      readonly level: 'report' | 'new' | 'all';
      readonly stricterFrom: string | null;
    } | null;
    /** Who approved a change of a control, which then counts no more; null for other findings. */
    readonly approvedBy: string | null;
    /** Whether the baseline holds it; null without a baseline. */
    readonly known: boolean | null;
  })[];
  /** What the whole run shows beside findings, e.g. globs of the policy that match no file. */
  readonly notes: readonly string[];
  readonly refused: readonly JsonUnjudged[];
  readonly skipped: readonly JsonUnjudged[];
}

interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface JsonUnjudged {
  readonly file: string;
  readonly position: Position | null;
  readonly reason: string;
}

export function toJson(report: Report, { version }: FormatOptions): string {
  const json: JsonReport = {
    version: 1,
    tool: { name: 'openrouter-compliance', version },
    root: redactKeys(report.root),
    policy: { file: report.policy.file ?? null, digest: report.policy.digest },
    verdicts: report.verdicts,
    files: report.files,
    findings: report.findings.map((finding) => ({
      ...toJsonPlace(finding),
      rule: finding.rule,
      verdict: finding.kind,
      message: finding.message,
      declaration: finding.declaration,
      related: finding.related.map((place) => ({ ...toJsonPlace(place), message: place.message })),
      path: finding.path.map((step) => ({ ...toJsonPlace(step), kind: step.kind, message: step.message })),
      remedies: finding.remedies,
      suppression: toJsonSuppression(finding.suppression),
      enforcement: finding.enforcement
        ? { level: finding.enforcement.level, stricterFrom: finding.enforcement.stricterFrom ?? null }
        : null,
      approvedBy: finding.approvedBy ?? null,
      known: report.baseline ? finding.known === true : null,
    })),
    notes: report.notes,
    refused: report.refused.map(toJsonUnjudged),
    skipped: report.skipped.map(toJsonUnjudged),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

export function toJsonSuppression(
  suppression: ReportedFinding['suppression'],
): JsonReport['findings'][number]['suppression'] {
  if (!suppression) return null;
  const { justification, owner = null, until = null, rejected = null } = suppression;
  return { justification, owner, until, rejected };
}

function toJsonPlace({ file, start, end }: Place): JsonPlace {
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function toJsonUnjudged({ file, position, reason }: Report['skipped'][number]): JsonUnjudged {
  return { file, position: position ?? null, reason };
}
