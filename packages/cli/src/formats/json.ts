import { redactKeys } from '@openrouter-compliance/core';
import type { Place, Report, ReportedFinding } from '../report/report.js';
import type { JsonReport } from './check-schema.js';
import type { FormatOptions } from './format.js';

type JsonFinding = JsonReport['findings'][number];
type JsonPlace = Pick<JsonFinding, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>;

/** For programs, in the form of the published JSON Schema. */
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
      remedies: [...finding.remedies],
      suppression: toJsonSuppression(finding.suppression),
      enforcement: finding.enforcement
        ? { level: finding.enforcement.level, stricterFrom: finding.enforcement.stricterFrom ?? null }
        : null,
      approvedBy: finding.approvedBy ?? null,
      known: report.baseline ? finding.known === true : null,
    })),
    notes: [...report.notes],
    refused: report.refused.map(toJsonUnjudged),
    skipped: report.skipped.map(toJsonUnjudged),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

export function toJsonSuppression(suppression: ReportedFinding['suppression']): JsonFinding['suppression'] {
  if (!suppression) return null;
  const { justification, owner = null, until = null, rejected = null } = suppression;
  return { justification, owner, until, rejected };
}

function toJsonPlace({ file, start, end }: Place): JsonPlace {
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function toJsonUnjudged({
  file,
  position,
  reason,
}: Report['skipped'][number]): JsonReport['skipped'][number] {
  return { file, position: position ?? null, reason };
}
