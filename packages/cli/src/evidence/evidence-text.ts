import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { CannotRun } from '../cannot-run.js';
import { evidenceSchema, type Evidence } from './evidence-schema.js';

/** Evidence as every format carries it, byte for byte: `<` is escaped, so that a page can hold the same text. */
export function toEvidenceText(evidence: Evidence): string {
  return `${JSON.stringify(evidence, null, 1).replaceAll('<', '\\u003c')}\n`;
}

/** SHA-256 of the text, hex: what `sha256sum` says of the JSON file. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** @throws CannotRun when a text is no evidence of a version that is known. */
export function readEvidenceText(text: string, file: string): Evidence {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new CannotRun(`"${file}" is no JSON. Give --merge files that "report --format json" wrote.`);
  }
  const parsed = v.safeParse(evidenceSchema, data);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new CannotRun(
    `"${file}" is no evidence: ${v.getDotPath(issue) ?? 'the file'} is of another form. Give --merge files that "report --format json" wrote.`,
  );
}
