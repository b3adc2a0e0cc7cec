import * as v from 'valibot';

/** One file of a run: what it was, and what it is meant to be. */
export interface JournalEntry {
  /** Relative to the root, with `/`. */
  readonly file: string;
  /** Permission bits. */
  readonly mode: number;
  /** Undefined: the run creates the file. */
  readonly before: Buffer | undefined;
  readonly after: Buffer;
}

/** Everything that a run is about to write, kept before the first file is touched. */
export interface Journal {
  /** Unique, and sorts by time. */
  readonly id: string;
  /** Absolute real path. */
  readonly root: string;
  readonly startedAt: Date;
  readonly entries: readonly JournalEntry[];
}

/** An empty text is no base64 to valibot, and the content of an empty file. */
const bytes = v.pipe(
  v.union([v.literal(''), v.pipe(v.string(), v.base64())]),
  v.transform((text) => Buffer.from(text, 'base64')),
);

const journalSchema = v.object({
  version: v.literal(1),
  id: v.string(),
  root: v.string(),
  startedAt: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.transform((text) => new Date(text)),
  ),
  entries: v.array(
    v.object({
      file: v.string(),
      mode: v.number(),
      before: v.nullable(bytes),
      after: bytes,
    }),
  ),
});

export function toText({ id, root, startedAt, entries }: Journal): string {
  return JSON.stringify({
    version: 1,
    id,
    root,
    startedAt: startedAt.toISOString(),
    entries: entries.map(({ file, mode, before, after }) => ({
      file,
      mode,
      before: before?.toString('base64') ?? null,
      after: after.toString('base64'),
    })),
  });
}

/** @returns undefined when the text is no journal. */
export function parseJournal(text: string): Journal | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { success, output } = v.safeParse(journalSchema, data);
  if (!success) return undefined;
  return {
    ...output,
    entries: output.entries.map((entry) => ({ ...entry, before: entry.before ?? undefined })),
  };
}
