import { version } from '../../version.js';
import type { AuditReport } from '../audit.js';
import { toJson } from './json.js';
import { toText, type TextOptions } from './text.js';

/** The values of `--format`. There is no SARIF: its findings have a place in a file, and these have none. */
export const auditFormats = {
  text: toText,
  json: (report) => toJson(report, version),
} as const satisfies Record<string, (report: AuditReport, options: TextOptions) => string>;

export type AuditFormat = keyof typeof auditFormats;
