import path from 'node:path';
import { recommendedRules, rules } from '@openrouter-compliance/core';
import { scan, type ScanResult } from '@openrouter-compliance/scanner';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { defaultBaseline } from '../baseline/baseline.js';
import { holdAgainstBaseline } from '../baseline/hold-against-baseline.js';
import { CannotRun } from '../cannot-run.js';
import { selectChanged, type Selection } from '../changed/select-changed.js';
import { findControlChanges } from '../control-changes/find-control-changes.js';
import { notesOnApprovals, toControlFindings } from '../control-changes/to-findings.js';
import { formats, type FormatName } from '../formats/index.js';
import { toSummary } from '../formats/text.js';
import { appendJobSummary, jobSummaryFile } from '../job-summary.js';
import { lookForKeys } from '../keys/look-for-keys.js';
import { createProgress } from '../progress.js';
import { printResult } from '../output.js';
import { noCacheHelp, openProject, type Project } from '../project.js';
import { exitCodeOf, toReport, type Report } from '../report/report.js';
import { notesOnTypes, openTypes } from '../type-checked.js';
import { version } from '../version.js';
import { wantsColors } from '../wants-colors.js';
import { writeOutput } from '../write-output.js';

interface CheckOptions {
  readonly format: FormatName;
  readonly output?: string;
  readonly policy?: string;
  readonly strict: boolean;
  readonly typeChecked: boolean;
  readonly color: boolean;
  readonly changed?: string;
  /** `true` without a name. */
  readonly baseline?: string | true;
  readonly writeBaseline: boolean;
  readonly pruneBaseline: boolean;
  readonly maxOpen?: number;
  readonly keys: boolean;
  readonly cache: boolean;
  readonly approvedBy: readonly string[];
}

export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('Judge files, folders or globs. Without any, the working directory is judged.')
    .argument('[paths...]', 'files, folders or globs')
    .addOption(
      new Option('--format <format>', 'how findings are written')
        .choices(Object.keys(formats))
        .default('text'),
    )
    .option('--output <file>', 'write the findings to a file, and only the counts to standard output')
    .option('--policy <file>', 'the policy file (default: the nearest openrouter-compliance.json upwards)')
    .option(
      '--strict',
      'list what is open and count it as a finding, and run the rules of the preset strict',
      false,
    )
    .option('--type-checked', 'find classes of data also by the types of each tsconfig.json', false)
    .option(
      '--changed <ref>',
      'judge only what has changed since the branch left <ref>, and what depends on it',
    )
    .option('--keys', 'look for keys in every other text file that git tracks, too', false)
    .option(
      '--baseline [file]',
      `findings that this file holds do not count (default: ${defaultBaseline} in the root of the repository)`,
    )
    .option('--write-baseline', 'write all present findings into the baseline', false)
    .option('--prune-baseline', 'take out of the baseline what is repaired', false)
    .option('--max-open <count>', 'exit with 1 when more verdicts than this are open', toCount)
    .option(
      '--approved-by <login>',
      'who approved the change as it stands, once for each person; clears changes of controls that the policy lets them approve',
      (login: string, logins: readonly string[]) => [...logins, login],
      [],
    )
    .option('--no-cache', noCacheHelp)
    .option('--no-color', 'no colours')
    .addHelpText(
      'after',
      `
Exit codes:
  0  every file that names something to judge was judged, without a finding
  1  there are findings, or more open verdicts than --max-open allows
  2  the check could not run: a mistake in the policy or an option, nothing to judge, or, without findings,
     a file that may hold something to judge and was refused (not UTF-8, a syntax error, no read rights)`,
    )
    .action(async (paths: string[], options: CheckOptions) => {
      process.exitCode = await check(paths, options);
    });
}

async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { format, output, policy, strict, color, changed, maxOpen } = options;
  refuseContradictions(paths, options);
  const project = openProject({
    paths,
    policyFile: policy,
    directory: process.cwd(),
    readsTexts: options.keys,
    keeps: options.cache && changed === undefined,
  });
  const selection = changed === undefined ? undefined : selectChanged(project, changed);
  const files = selection?.files ?? project.discovery.files;
  const types = options.typeChecked ? openTypes(project) : undefined;
  const progress = createProgress(files.length);
  const scanned = await scan({
    root: project.root,
    host: project.host,
    policy: project.policy,
    rules: strict ? rules : recommendedRules,
    files,
    types: types?.typesOf,
    cache: project.cache,
    onProgress: (done) => progress.update(done),
  }).finally(() => progress.stop());
  project.keepForNextRun();

  const keyed = options.keys
    ? lookForKeys(project, scanned, selection?.changed)
    : { result: scanned, notes: [] };
  const found = toReport(project, keyed.result);
  const noted = {
    ...found,
    notes: [
      ...(selection ? [selection.note] : []),
      ...found.notes,
      ...keyed.notes,
      ...(types ? notesOnTypes(types, project.root) : []),
    ],
  };
  const report = holdAgainstBaseline(noted, {
    ...options,
    folders: changed === undefined && paths.length === 0 ? project.folders : [],
  });
  const controlled = selection
    ? withControlChanges(report, project, { selection, scanned, options })
    : report;
  const colored = color && output === undefined && wantsColors(process.stdout);
  const text = await formats[format](controlled, { strict, version, color: colored });
  if (output === undefined) {
    printResult(text);
  } else {
    writeOutput(output, text);
    printResult(`${toSummary(controlled, { strict }).join('\n')}\n`);
  }
  const summary = format === 'github' ? jobSummaryFile() : undefined;
  if (summary !== undefined)
    appendJobSummary(summary, formats.markdown(controlled, { strict, version, color: false }));
  return exitCodeOf(controlled, { strict, maxOpen });
}

/** A report with what a branch changes of policy, classes, baseline, guard and exceptions. */
function withControlChanges(
  report: Report,
  project: Project,
  run: { readonly selection: Selection; readonly scanned: ScanResult; readonly options: CheckOptions },
): Report {
  const { baseline, changed = '', approvedBy } = run.options;
  const file = typeof baseline === 'string' ? path.resolve(baseline) : undefined;
  const found = findControlChanges(project, run.selection, run.scanned, file);
  const findings = toControlFindings(found, approvedBy, changed, project.root);
  const notes = notesOnApprovals(found, approvedBy, changed);
  return { ...report, findings: [...findings, ...report.findings], notes: [...report.notes, ...notes] };
}

/** @throws CannotRun when options do not go together. */
function refuseContradictions(
  paths: readonly string[],
  { changed, writeBaseline: write, pruneBaseline: prune, approvedBy }: CheckOptions,
): void {
  if (approvedBy.length > 0 && changed === undefined) {
    throw new CannotRun(
      '--approved-by says who approved what a branch changes. Give it together with --changed <ref>.',
    );
  }
  if ((write || prune) && (changed !== undefined || paths.length > 0)) {
    throw new CannotRun(
      `A baseline is ${write ? 'written' : 'pruned'} from the whole repository. Give --${write ? 'write' : 'prune'}-baseline without paths and --changed.`,
    );
  }
  if (write && prune) {
    throw new CannotRun('--write-baseline leaves nothing to prune. Give one of the two.');
  }
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0)
    throw new InvalidArgumentError('Give a whole number, 0 or more.');
  return count;
}
