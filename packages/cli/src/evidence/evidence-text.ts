import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { CannotRun } from '../cannot-run.js';
import { evidenceSchema, type Evidence } from './evidence-schema.js';

/** Evidence as every format carries it, byte for byte: `<` is escaped, so that a page can hold the same text. */
export function toEvidenceText(evidence: Evidence): string {
  return toJsonText(evidence);
}

/** JSON that a page can hold: `<` is escaped. */
export function toJsonText(data: object): string {
  return `${JSON.stringify(data, null, 1).replaceAll('<', '\\u003c')}\n`;
}

/** SHA-256 of the text, hex: what `sha256sum` says of the JSON file. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** @throws CannotRun when a file cannot be read, or holds no evidence of a version that is known. */
export function readEvidenceFile(file: string): Evidence {
  const advice = 'Give --merge files that "report --format json" wrote.';
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const cause =
      error instanceof SyntaxError
        ? 'is no JSON'
        : `cannot be read (${(error as NodeJS.ErrnoException).code})`;
    throw new CannotRun(`"${file}" ${cause}. ${advice}`);
  }
  const parsed = v.safeParse(evidenceSchema, data);
  if (parsed.success) return parsed.output;
  const place = v.getDotPath(parsed.issues[0]) ?? 'the file';
  throw new CannotRun(`"${file}" is no evidence: ${place} is of another form. ${advice}`);
}
