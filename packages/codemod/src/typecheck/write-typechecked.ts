import path from 'node:path';
import { dependentsOf, type SourceHost } from '@openrouter-compliance/scanner';
import { applyEntry } from '../journal/apply-entry.js';
import type { JournalEntry } from '../journal/journal.js';
import type { FileFix } from '../plan/plan-run.js';
import { writeRun, type PreparedRun, type WrittenRun } from '../write/write-run.js';
import type { TypeProblem } from './run-compiler.js';
import { startTypeCheck } from './type-check.js';
import { TypecheckError } from './typecheck-error.js';

export interface TypecheckedRun extends WrittenRun {
  /** How many files were written and brought back, since their repairs brought up new errors. */
  readonly takenBack: number;
}

/** A file of the run that is on disk as the run wrote it. */
interface Written {
  readonly path: string;
  readonly entry: JournalEntry;
}

/**
 * Writes a run, and takes back what brings up a type error that the repository did not have before. The repository's own compiler
 * decides. Call it under the lock.
 *
 * @throws TypecheckError when the types cannot be checked; then nothing is written.
 * @throws JournalError when the journal cannot be written; then no file is.
 */
export async function writeTypechecked(run: PreparedRun, host: SourceHost): Promise<TypecheckedRun> {
  const planned = run.files.flatMap((file) =>
    'entry' in file ? [{ path: file.fix.path, entry: file.entry }] : [],
  );
  const check = await startTypeCheck(
    planned.map((file) => file.path),
    run.root,
  );
  const result = writeRun(run);
  const all = run.files.map((file) => ('entry' in file ? file.fix.path : file.path));
  const imports: Imports = (file, changed) => dependentsOf(new Set([changed]), all, host).includes(file);
  const reasons = new Map<string, string>();
  let standing: readonly Written[] = planned;
  while (standing.length > 0) {
    const wrong = await blame(check.newProblems, standing, imports);
    if (wrong.size === 0) break;
    for (const { path: file, entry } of standing.filter((each) => wrong.has(each.path))) {
      applyEntry({ id: 'typecheck', root: run.root }, entry, 'before');
      reasons.set(file, wrong.get(file) ?? '');
    }
    standing = standing.filter((each) => !wrong.has(each.path));
  }
  const files = result.files.map((file) => withReason(file, reasons.get(file.path)));
  const written = files.flatMap((file) => ('change' in file && file.change ? [file.change] : []));
  return {
    ...result,
    files,
    written: written.length,
    marked: written.filter(({ marksOnly }) => marksOnly).length,
    takenBack: reasons.size,
  };
}

/** Whether a file imports another one, through others perhaps. */
type Imports = (file: string, imported: string) => boolean;

/** Which files of a run bring up new errors, with the reason; all of them where nothing can be checked any more. */
async function blame(
  newProblems: () => Promise<readonly TypeProblem[]>,
  standing: readonly Written[],
  imports: Imports,
): Promise<ReadonlyMap<string, string>> {
  let problems: readonly TypeProblem[];
  try {
    problems = await newProblems();
  } catch (error) {
    if (!(error instanceof TypecheckError)) throw error;
    return new Map(
      standing.map((each) => [each.path, 'the types of the repository cannot be checked with it']),
    );
  }
  const suspects = new Map<string, string>();
  for (const { file, code } of problems) {
    const reason = `with the repair, TypeScript reports a new ${code} in ${path.basename(file)}`;
    const own = standing.filter((each) => each.path === file);
    const behind = own.length > 0 ? own : standing.filter((each) => imports(file, each.path));
    for (const each of behind.length > 0 ? behind : standing) suspects.set(each.path, reason);
  }
  return suspects;
}

function withReason(file: FileFix, reason: string | undefined): FileFix {
  if (reason === undefined || !('problems' in file)) return file;
  const { path: name, problems } = file;
  return {
    state: 'needs-decision',
    path: name,
    annotations: 0,
    // What was to be rotated stands in the code still.
    problems: problems.map((problem) => ({
      rule: problem.rule,
      position: problem.position,
      message: problem.message,
      outcome: 'needs-decision',
      reason: problem.reason ?? reason,
    })),
  };
}
