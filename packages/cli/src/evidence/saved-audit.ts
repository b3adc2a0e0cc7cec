import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { CannotRun } from '../cannot-run.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = v.object({ pass: count, fail: count, open: count, notApplicable: count });

/** What `audit --format json` wrote, as far as the checklist needs it. */
const savedAuditSchema = v.object({
  version: v.literal(1),
  source: v.object({ kind: v.picklist(['live', 'offline']), name: v.string(), asOf: v.string() }),
  policy: v.object({ digest: v.string() }),
  verdicts: counts,
  checks: v.array(v.object({ id: v.string(), verdicts: counts })),
});

export type SavedAudit = v.InferOutput<typeof savedAuditSchema>;

/** @throws CannotRun when the file cannot be read or holds something else. */
export function readSavedAudit(file: string): SavedAudit {
  const advice = 'Give --audit a file that "audit --format json --output" wrote.';
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
  const parsed = v.safeParse(savedAuditSchema, data);
  if (!parsed.success) throw new CannotRun(`"${file}" is no audit of the account. ${advice}`);
  return parsed.output;
}
