import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ruleNames } from '@openrouter-compliance/core';
import { isSourceFile } from '@openrouter-compliance/scanner';
import * as v from 'valibot';
import { CannotRun } from '../cannot-run.js';
import type { ReportedFinding } from '../report/report.js';

/** A finding that a team knows of and has not repaired yet. No line numbers: those move. */
export interface BaselineEntry {
  readonly rule: string;
  readonly kind: 'fail' | 'open';
  /** Relative to the root, with `/`. */
  readonly file: string;
  /** The declarations around it, `''` at the top level. */
  readonly declaration: string;
  readonly message: string;
}

export const defaultBaseline = 'openrouter-compliance-baseline.json';

const entrySchema = v.strictObject({
  rule: v.picklist(ruleNames),
  kind: v.picklist(['fail', 'open']),
  file: v.string(),
  declaration: v.string(),
  message: v.string(),
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
});
const baselineSchema = v.strictObject({
  version: v.literal(1),
  about: v.optional(v.string()),
  findings: v.array(entrySchema),
});

const about =
  'Known findings, which do not fail "openrouter-compliance check --baseline". Entries go with --prune-baseline when they are repaired; new ones need a reviewer.';

/** @throws CannotRun when the file cannot be read or is no baseline. */
export function readBaseline(file: string): readonly BaselineEntry[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown cause' } = error as NodeJS.ErrnoException;
    throw new CannotRun(`The baseline ${file} cannot be read (${code}). Write one with --write-baseline.`);
  }
  return parseBaseline(text, file);
}

/** @param file names it in errors. @throws CannotRun when the text is no baseline. */
export function parseBaseline(text: string, file: string): readonly BaselineEntry[] {
  const name = path.basename(file);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new CannotRun(
      isSourceFile(file)
        ? `${name} is code and no baseline: what follows --baseline is taken as its name. Put -- in front of the files to judge: --baseline -- ${name}.`
        : `${name} is no JSON, perhaps after a merge. Correct it, or write it anew with --write-baseline.`,
    );
  }
  const result = v.safeParse(baselineSchema, data);
  if (result.success) {
    return result.output.findings.flatMap(({ count, ...entry }) =>
      Array.from({ length: count }, () => ({ ...entry })),
    );
  }
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'the file';
  throw new CannotRun(
    `${name}: ${place} must be ${issue.expected ?? 'of another form'}. Correct it, or write it anew with --write-baseline.`,
  );
}

/** Sorted, equal entries counted, so that a change of one finding is a change of one place. @throws CannotRun */
export function writeBaseline(file: string, entries: readonly BaselineEntry[]): void {
  const counted = new Map<string, { entry: BaselineEntry; count: number }>();
  for (const entry of entries) {
    const key = identityOf(entry) + entry.file;
    const known = counted.get(key);
    if (known) known.count += 1;
    else counted.set(key, { entry, count: 1 });
  }
  const findings = [...counted.values()]
    .map(({ entry, count }) => ({ ...entry, ...(count > 1 ? { count } : {}) }))
    .sort(
      (a, b) =>
        compare(a.file, b.file) || compare(a.declaration, b.declaration) || compare(a.message, b.message),
    );
  try {
    writeFileSync(file, `${JSON.stringify({ version: 1, about, findings }, null, 2)}\n`);
  } catch (error) {
    const { code = 'unknown cause' } = error as NodeJS.ErrnoException;
    throw new CannotRun(
      `The baseline ${file} cannot be written (${code}). Name a file in an existing folder.`,
    );
  }
}

export function toEntry({ rule, kind, file, declaration, message }: ReportedFinding): BaselineEntry {
  return { rule, kind, file, declaration, message };
}

/** What a finding keeps when it moves, to another line or another file. */
export function identityOf({ rule, kind, declaration, message }: BaselineEntry): string {
  return [rule, kind, declaration, message, ''].join('\0');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
