import path from 'node:path';
import { dependentsOf, type SourceHost } from '@openrouter-compliance/scanner';
import { packageOf } from '../guard/package-of.js';
import { applyEntry } from '../journal/apply-entry.js';
import type { FileFix } from '../plan/fix-plan.js';
import {
  writeInstead,
  writeRun,
  type PreparedFile,
  type PreparedRun,
  type WrittenRun,
} from '../write/write-run.js';
import type { TypeProblem } from './run-compiler.js';
import { startTypeCheck } from './type-check.js';
import { TypecheckError } from './typecheck-error.js';

export interface TypecheckedRun extends WrittenRun {
  /** How many files were written and brought back, since their repairs brought up new errors. */
  readonly takenBack: number;
  /** How many guard modules were written and stay. */
  readonly guards: number;
}

/**
 * Writes a run, and takes back what brings up a type error that the repository did not have before: markers stand there instead,
 * as wherever a person must decide. The repository's own compiler decides. Call it under the lock.
 *
 * @throws TypecheckError when the types cannot be checked; then nothing is written.
 * @throws JournalError when the journal cannot be written; then no file is.
 */
export async function writeTypechecked(run: PreparedRun, host: SourceHost): Promise<TypecheckedRun> {
  const planned = run.files.filter((file): file is PreparedFile => 'entry' in file);
  const { newProblems } = await startTypeCheck(
    planned.map(({ fix }) => fix.path),
    run.root,
  );
  const result = writeRun(run);
  const reasons = new Map<PreparedFile, string>();
  let guards = run.guards;
  for (let standing: readonly PreparedFile[] = planned; standing.length > 0;) {
    const wrong = await blame(newProblems, standing, concernsIn(run, host));
    if (wrong.size === 0) break;
    for (const [file, reason] of wrong) {
      applyEntry({ id: 'typecheck', root: run.root }, file.entry, 'before');
      reasons.set(file, reason);
    }
    standing = standing.filter((file) => !wrong.has(file));
    guards = withoutUnused(run, standing);
  }
  const marked = await leaveMarkers(run, result, reasons, newProblems);
  const taken = new Map([...reasons].map(([file, reason]) => [file.fix.path, { file, reason }]));
  const files = result.files.map((file) => {
    const back = taken.get(file.path);
    return back ? withReason(file, back.reason, marked.get(back.file)) : file;
  });
  const written = files.flatMap((file) => ('change' in file && file.change ? [file.change] : []));
  return {
    ...result,
    files,
    written: written.length,
    marked: written.filter(({ marksOnly }) => marksOnly).length,
    takenBack: reasons.size,
    guards,
  };
}

/** Whether what a file of the run says is to be seen in another file. */
type Concerns = (file: string, written: PreparedFile) => boolean;

function concernsIn(run: PreparedRun, host: SourceHost): Concerns {
  const all = run.files.map((file) => ('entry' in file ? file.fix.path : file.path));
  const guards = new Set(run.companions.map((companion) => companion.path));
  return (file, { fix }) =>
    guards.has(file)
      ? usesGuard(fix, file, run.root)
      : dependentsOf(new Set([fix.path]), all, host).includes(file);
}

/** A guard module is imported by the files of its package only. */
function usesGuard({ path: file, change }: PreparedFile['fix'], guard: string, root: string): boolean {
  const stem = path.basename(guard, path.extname(guard));
  return change.after.includes(stem) && packageOf(file, root) === packageOf(guard, root);
}

/** Which files of a run bring up new errors, with the reason; all of them where nothing can be checked any more. */
async function blame(
  newProblems: () => Promise<readonly TypeProblem[]>,
  standing: readonly PreparedFile[],
  concerns: Concerns,
): Promise<ReadonlyMap<PreparedFile, string>> {
  let problems: readonly TypeProblem[];
  try {
    problems = await newProblems();
  } catch (error) {
    if (!(error instanceof TypecheckError)) throw error;
    return new Map(standing.map((file) => [file, 'the types of the repository cannot be checked with it']));
  }
  const suspects = new Map<PreparedFile, string>();
  for (const { file, code } of problems) {
    const reason = `with the repair, TypeScript reports a new ${code} in ${path.basename(file)}`;
    const own = standing.filter(({ fix }) => fix.path === file);
    const behind = own.length > 0 ? own : standing.filter((each) => concerns(file, each));
    const repaired = standing.filter(({ fix }) => !fix.change.marksOnly);
    const [suspected = []] = [behind, repaired, standing].filter((files) => files.length > 0);
    for (const each of suspected) suspects.set(each, reason);
  }
  return suspects;
}

/** Takes new guard modules back that nothing imports any more. @returns how many guard modules stay. */
function withoutUnused(run: PreparedRun, standing: readonly PreparedFile[]): number {
  const guards = run.companions.filter(({ entry }) => !run.beside.includes(entry.file));
  const unused = guards.filter(
    ({ path: guard, entry }) =>
      entry.before === undefined && !standing.some(({ fix }) => usesGuard(fix, guard, run.root)),
  );
  for (const { entry } of unused) applyEntry({ id: 'typecheck', root: run.root }, entry, 'before');
  return guards.length - unused.length;
}

/** @returns the text that stands now in files that were taken back, where it is not the one from before. */
async function leaveMarkers(
  run: PreparedRun,
  { record }: WrittenRun,
  reasons: ReadonlyMap<PreparedFile, string>,
  newProblems: () => Promise<readonly TypeProblem[]>,
): Promise<ReadonlyMap<PreparedFile, string>> {
  const marks = [...reasons].flatMap(([file, reason]) => {
    const mark = file.markInstead(reason);
    return mark ? [{ file, ...mark }] : [];
  });
  if (!record || marks.length === 0) return new Map();
  const refused = writeInstead(
    record,
    marks.map(({ entry }) => entry),
  );
  const left = marks.filter(({ entry }) => !refused.has(entry));
  // A comment changes no type, unless it comes between a directive and its line.
  const wrong = await blame(
    newProblems,
    left.map(({ file }) => file),
    () => false,
  );
  for (const { file, entry } of left)
    if (wrong.has(file)) applyEntry({ id: 'typecheck', root: run.root }, entry, 'before');
  return new Map(left.flatMap(({ file, text }) => (wrong.has(file) ? [] : [[file, text] as const])));
}

function withReason(file: FileFix, reason: string, marked: string | undefined): FileFix {
  if (!('problems' in file)) return file;
  const { path: name, problems, change } = file;
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
    ...(change && marked !== undefined ? { change: { ...change, after: marked, marksOnly: true } } : {}),
  };
}
