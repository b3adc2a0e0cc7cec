import {
  addsUp,
  gitState,
  planRun,
  prepareRun,
  totalsOf,
  touchedFiles,
  writeRun,
  type FileFix,
  type PreparedRun,
} from '@openrouter-compliance/codemod';
import { ruleNames, type RuleName } from '@openrouter-compliance/core';
import { Option, type Command } from 'commander';
import path from 'node:path';
import { CannotRun, exitCodes } from '../cannot-run.js';
import { toDiffs, toFixSummary, type FixReport } from '../formats/fix-text.js';
import { printResult } from '../output.js';
import { createProgress } from '../progress.js';
import { openProject } from '../project.js';

interface FixOptions {
  readonly write: boolean;
  readonly allowDirty: boolean;
  readonly only?: RuleName;
  readonly policy?: string;
}

export function registerFix(program: Command): void {
  program
    .command('fix')
    .description(
      'Repair what can be repaired safely and mark what a person must decide. Shows a diff; --write applies it.',
    )
    .argument('[paths...]', 'files, folders or globs')
    .option('--write', 'write the repairs', false)
    .option('--allow-dirty', 'write also where git could not bring the files back', false)
    .addOption(new Option('--only <rule>', 'repair problems of one rule').choices(ruleNames))
    .option('--policy <file>', 'the policy file (default: the nearest openrouter-compliance.json upwards)')
    .addHelpText(
      'after',
      `
Exit codes:
  0  nothing is left to repair or to decide
  1  without --write: there is something to repair or to decide; with it: something is left to decide
  2  the command could not run (a mistake in the policy or an option, changes that are not committed), a file
     could not be written, or, with nothing else left, a file that may hold something was refused`,
    )
    .action(async (paths: string[], options: FixOptions) => {
      process.exitCode = await fix(paths, options);
    });
}

async function fix(
  paths: readonly string[],
  { write, allowDirty, only, policy: policyFile }: FixOptions,
): Promise<number> {
  const { root, policy, host, discovery } = openProject({ paths, policyFile, directory: process.cwd() });
  const progress = createProgress(discovery.files.length);
  const plan = await planRun({
    root,
    policy,
    host,
    only,
    files: discovery.files,
    onProgress: (done) => progress.update(done),
  }).finally(() => progress.stop());
  const prepared = prepareRun(plan);
  const elsewhere = discovery.refused.map((refused): FileFix => ({ state: 'refused', ...refused }));
  const read = discovery.files.length + elsewhere.length;

  if (!write) {
    const files = [...prepared.files.map((file) => ('disk' in file ? file.fix : file)), ...elsewhere];
    const diffs = toDiffs(prepared, process.stdout.isTTY);
    printResult(diffs.text === '' ? '' : `${diffs.text}\n`);
    const { environmentRefused } = prepared;
    printReport({ root, files, read, written: false, ...(environmentRefused && { environmentRefused }) });
    const pending = prepared.files.some((file) => 'disk' in file);
    if (pending) printResult(`${toDryRunLines(prepared, diffs.masks).join('\n')}\n`);
    return exitCodeOf(files, read, { pending, failed: false });
  }
  if (!allowDirty) refuseDirty(prepared);
  const done = writeRun(prepared);
  const files = [...done.files, ...elsewhere];
  const { environmentRefused } = done;
  printReport({ root, files, read, written: true, ...(environmentRefused && { environmentRefused }) });
  const wanted = plan.files.filter((file) => 'change' in file && file.change).length;
  const marked = done.marked > 0 ? `, ${done.marked} of them with markers only` : '';
  printResult(`Written: ${done.written} of ${wanted} files${marked}.\n`);
  const failed = done.written < wanted || environmentRefused !== undefined;
  return exitCodeOf(files, read, { pending: false, failed });
}

/** What stands between the diff and the disk. */
function toDryRunLines({ files }: PreparedRun, masks: number): readonly string[] {
  const changes = files.flatMap((file) => ('disk' in file ? [file.fix.change] : []));
  const marked = changes.filter(({ marksOnly }) => marksOnly).length;
  const places = masks === 1 ? 'a key in 1 place' : `keys in ${masks} places`;
  return [
    ...(marked > 0 ? [`Files in the diff: ${changes.length}, ${marked} of them with markers only.`] : []),
    ...(masks > 0 ? [`The diff masks ${places}, so it cannot be applied as a patch; use --write.`] : []),
    'Nothing was written. Run again with --write to apply the diff.',
  ];
}

function printReport(report: FixReport): void {
  printResult(toFixSummary(report));
}

/** Repairs must be reversible: git has to have what they replace. */
function refuseDirty(prepared: PreparedRun): void {
  const touched = touchedFiles(prepared);
  if (touched.length === 0) return;
  const state = gitState(prepared.root, touched);
  if (state.kind === 'no-repository') {
    throw new CannotRun(
      `${prepared.root} is in no git repository, so the repairs could not be taken back. Commit the files to one, or pass --allow-dirty.`,
    );
  }
  const [first] = state.kind === 'dirty' ? state.files : [];
  if (state.kind === 'clean' || first === undefined) return;
  const others = state.files.length > 1 ? ` and ${state.files.length - 1} more` : '';
  throw new CannotRun(
    `${path.relative(prepared.root, first)}${others} would be changed and has changes that are not committed. Commit them first, or pass --allow-dirty.`,
  );
}

function exitCodeOf(
  files: readonly FileFix[],
  read: number,
  { pending, failed }: { readonly pending: boolean; readonly failed: boolean },
): number {
  const totals = totalsOf(files, read);
  if (!addsUp(totals)) {
    throw new CannotRun(
      'The totals of this run do not add up, so its result cannot be trusted. Please report it.',
    );
  }
  if (failed) return exitCodes.couldNotRun;
  if (pending || totals.problems.needsDecision > 0) return exitCodes.findings;
  return files.some((file) => file.state === 'refused' && file.mayHold)
    ? exitCodes.couldNotRun
    : exitCodes.clean;
}
