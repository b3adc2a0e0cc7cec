import { Option, type Command } from 'commander';
import { recommendedRules, ruleNames, rules, type RuleName } from '@openrouter-compliance/core';
import { findRoot } from '@openrouter-compliance/scanner';
import { CannotRun } from '../cannot-run.js';
import { dryRun, interruptionNote } from '../fix/dry-run.js';
import { exitCodeOf } from '../fix/exit-code.js';
import { planFix } from '../fix/plan-fix.js';
import { undo } from '../fix/undo.js';
import { writeFix } from '../fix/write-fix.js';
import { fixFormats, type FixFormatName } from '../formats/fix/index.js';
import { printError, printResult } from '../output.js';
import { noCacheHelp, openProject } from '../project.js';
import { wantsColors } from '../wants-colors.js';
import { writeOutput } from '../write-output.js';

interface FixOptions {
  readonly write: boolean;
  readonly undo: boolean;
  readonly leaveChanged: boolean;
  readonly allowDirty: boolean;
  readonly format: FixFormatName;
  readonly output?: string;
  readonly guard: boolean;
  readonly typecheck: boolean;
  readonly annotate: boolean;
  readonly layout: boolean;
  readonly cache: boolean;
  readonly strict: boolean;
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
    .option('--undo', 'take back the last run that wrote, byte for byte', false)
    .option(
      '--leave-changed',
      'with --undo: leave files that were changed since as they are, and count the run as taken back',
      false,
    )
    .option('--allow-dirty', 'write also where git could not bring the files back', false)
    .option(
      '--guard',
      'write the guard module of the policy and give it to clients and calls that cannot be proved otherwise',
      false,
    )
    .option(
      '--annotate',
      'also write @dataClassification on functions that send, where only the files of the policy give a class',
      false,
    )
    .option(
      '--typecheck',
      "with --write: run the repository's own tsc before and after, and take back what brings up a new error",
      false,
    )
    .option(
      '--no-layout',
      'do not lay out what is repaired with the Prettier or ESLint that the repository has installed',
    )
    .option('--no-cache', noCacheHelp)
    .option('--strict', 'run the rules of the preset strict, too', false)
    .addOption(new Option('--only <rule>', 'repair problems of one rule').choices(ruleNames))
    .addOption(
      new Option('--format <format>', 'format of the report')
        .choices(Object.keys(fixFormats))
        .default('text'),
    )
    .option('--output <file>', 'write the report to a file, and only the counts to standard output')
    .option('--policy <file>', 'the policy file (default: the nearest openrouter-compliance.json upwards)')
    .addHelpText(
      'after',
      `
Exit codes:
  0  nothing is left to repair or to decide
  1  without --write: there is something to repair or to decide; with it: something is left to decide
  2  the command could not run (a mistake in the policy or an option, changes that are not committed), a file
     could not be written or taken back, or, with nothing else left, a file that may hold something was refused`,
    )
    .action(async (paths: string[], options: FixOptions) => {
      process.exitCode = await fix(paths, options);
    });
}

async function fix(paths: readonly string[], options: FixOptions): Promise<number> {
  const { write, allowDirty, only, guard, annotate, layout, typecheck, strict, format, output } = options;
  if (options.undo && (write || guard || annotate || only !== undefined || paths.length > 0)) {
    throw new CannotRun(
      '--undo takes back a whole run. Give it without paths, --write, --guard, --annotate and --only.',
    );
  }
  if (options.leaveChanged && !options.undo)
    throw new CannotRun('--leave-changed is about what is taken back. Give it together with --undo.');
  if (typecheck && !write)
    throw new CannotRun('--typecheck checks what is on the disk. Give it together with --write.');
  if (!strict && rules.some(({ name, preset }) => name === only && preset === 'strict'))
    throw new CannotRun(`${only} runs only with --strict. Add --strict to --only ${only}.`);
  if (options.undo) return undo(findRoot(process.cwd()), options.leaveChanged);
  const project = openProject({
    paths,
    policyFile: options.policy,
    directory: process.cwd(),
    keeps: options.cache && !guard,
  });
  const run = { only, guard, annotate, layout, rules: strict ? rules : recommendedRules };
  const note = write ? undefined : interruptionNote(project.root);
  if (note !== undefined) printError(note);
  const report = write
    ? await writeFix(project, { ...run, allowDirty, typecheck })
    : dryRun(await planFix(project, run));
  const exitCode = exitCodeOf(report);
  if (output === undefined) {
    printResult(fixFormats[format](report, { color: wantsColors(process.stdout) }));
  } else {
    writeOutput(output, fixFormats[format](report, { color: false }));
    printResult(fixFormats.text({ ...report, diff: undefined }, { color: false }));
  }
  return exitCode;
}
