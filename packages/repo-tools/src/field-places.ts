/**
 * Holds a list of places in somebody's code against what the analysis sees there:
 *
 *   npm run field-places -- <folder> <file with places>
 *
 * A place is `path:line`, one on a line of the list, anything behind a space ignored. Prints what was recognised on each of
 * them, which calls of clients were found elsewhere, and how many of those that may go to OpenRouter are open.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInPolicy, type Span } from '@openrouter-compliance/core';
import { createLineIndex, createModuleHost, discover, scan } from '@openrouter-compliance/scanner';

interface Seen {
  /** Relative to the folder, with `/`. */
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'call' | 'log call';
  readonly text: string;
  readonly verdicts: Readonly<Record<string, string>>;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function readPlaces(list: string): readonly Place[] {
  return readFileSync(list, 'utf8')
    .split('\n')
    .flatMap((text) => {
      const [, file, line] = /^(\S+?):(\d+)(?=\s|$)/.exec(text) ?? [];
      return file === undefined ? [] : [{ file, line: Number(line) }];
    });
}

/** Everything recognised in a folder, in the order of its places. */
async function look(folder: string): Promise<readonly Seen[]> {
  const { files } = discover(['.'], { directory: folder, root: folder });
  const host = createModuleHost({ root: folder });
  const { files: results } = await scan({ root: folder, files, policy: builtInPolicy(), host });
  const judged = results.filter((result) => result.state === 'judged');
  return judged.flatMap((result): Seen[] => {
    const lineOf = createLineIndex(result.text);
    const file = path.relative(folder, result.path).split(path.sep).join('/');
    const seenAt = (span: Span, kind: Seen['kind'], text: string): Seen => ({
      file,
      from: lineOf(span.start).line,
      to: lineOf(span.end).line,
      kind,
      text,
      verdicts: Object.fromEntries(
        result.judgements
          .filter(({ fact }) => fact.start === span.start && fact.end === span.end)
          .map(({ rule, verdict }) => [rule, verdict.kind]),
      ),
    });
    return [
      ...result.inventory.callSites.map(({ span, client, operation, destination }) =>
        seenAt(span, 'call', `${operation} of ${client}, ${destination}`),
      ),
      ...result.inventory.logSinks.map(({ span, logger }) => seenAt(span, 'log call', logger)),
    ].sort((a, b) => a.from - b.from);
  });
}

function describe({ kind, text, verdicts }: Seen): string {
  const judged = kind === 'call' ? 'require-pinned-provider' : 'no-raw-prompt-logging';
  return `${kind}: ${text}, ${verdicts[judged] ?? 'not judged'}`;
}

const [folder, list] = process.argv.slice(2);
if (folder === undefined || list === undefined) {
  console.error('Name a folder and a list: npm run field-places -- <folder> <file with places>');
  process.exitCode = 2;
} else {
  const seen = await look(path.resolve(folder));
  const places = readPlaces(list);
  const at = ({ file, line }: Place) =>
    seen.filter((each) => each.file === file && each.from <= line && line <= each.to);
  for (const place of places) {
    // The innermost says what stands there: a callback around it spans many lines.
    const [inner] = at(place).toSorted((a, b) => a.to - a.from - (b.to - b.from));
    console.log(`${place.file}:${place.line}  ${inner ? describe(inner) : 'nothing'}`);
  }
  const calls = seen.filter(({ kind }) => kind === 'call');
  const others = calls.filter((call) => !places.some((place) => at(place).includes(call)));
  if (others.length > 0) console.log('\nCalls that are not listed:');
  for (const call of others) console.log(`${call.file}:${call.from}  ${describe(call)}`);
  const found = places.filter((place) => at(place).length > 0).length;
  const pinned = calls.flatMap(({ verdicts }) => verdicts['require-pinned-provider'] ?? []);
  const count = (verdict: string) => pinned.filter((each) => each === verdict).length;
  console.log(
    `\nPlaces: ${places.length} listed, ${found} recognised, ${places.length - found} not.` +
      `\nCalls: ${calls.length} found, ${others.length} of them not listed.` +
      `\nrequire-pinned-provider: ${count('pass')} pass, ${count('fail')} fail, ${count('open')} open, ${count('notApplicable')} not applicable.`,
  );
}
