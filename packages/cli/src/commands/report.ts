import { CannotRun } from '../cannot-run.js';
import { readEvidenceFile } from '../evidence/evidence-text.js';
import { mergeEvidence } from '../evidence/merge/merge-evidence.js';
import { scan } from '@openrouter-compliance/scanner';
import { Option, type Command } from 'commander';
import { collectEvidence } from '../evidence/collect-evidence.js';
import { evidenceFormats, mergedFormats, type EvidenceFormat } from '../evidence/evidence-formats.js';
import { readSavedAudit } from '../evidence/saved-audit.js';
import { printResult } from '../output.js';
import { createProgress } from '../progress.js';
import { openProject } from '../project.js';
import { leadOf } from '../evidence/page/words.js';
import { writeOutput } from '../write-output.js';
import { plural } from '../plural.js';

interface ReportOptions {
  readonly format: EvidenceFormat;
  readonly output?: string;
  readonly policy?: string;
  readonly audit?: string;
  readonly merge?: readonly string[];
}

export function registerReport(program: Command): void {
  program
    .command('report')
    .description(
      'Write the evidence that an auditor can keep: what is sent where, what was judged, and what is not known.',
    )
    .argument('[paths...]', 'files, folders or globs (default: the working directory)')
    .addOption(
      new Option('--format <format>', 'how the evidence is written')
        .choices(Object.keys(evidenceFormats))
        .default('html'),
    )
    .option('--output <file>', 'write it to a file, and only a summary to standard output')
    .option('--policy <file>', 'the policy file (default: the nearest openrouter-compliance.json upwards)')
    .option('--audit <file>', 'what "audit --format json" wrote, for the items that the account shows')
    .option(
      '--merge <files...>',
      'put reports that "report --format json" wrote on one page, and say what changed between those of the same repository',
    )
    .addHelpText(
      'after',
      `
Exit codes:
  0  the evidence is written, whatever it says: "check" is what fails
  2  the report could not run: a mistake in the policy or an option, nothing to judge`,
    )
    .action(async (paths: string[], options: ReportOptions) => {
      await (options.merge ? merge(options.merge, paths, options) : report(paths, options));
    });
}

async function report(
  paths: readonly string[],
  { format, output, policy, audit }: ReportOptions,
): Promise<void> {
  const saved = audit === undefined ? undefined : readSavedAudit(audit);
  const project = openProject({ paths, policyFile: policy, directory: process.cwd() });
  const { root, host, discovery } = project;
  const progress = createProgress(discovery.files.length);
  const result = await scan({
    root,
    host,
    policy: project.policy,
    files: discovery.files,
    onProgress: (done) => progress.update(done),
  }).finally(() => progress.stop());
  const evidence = collectEvidence(project, result, { audit: saved, now: new Date() });
  write(await evidenceFormats[format](evidence), output, leadOf(evidence));
}

async function merge(
  files: readonly string[],
  paths: readonly string[],
  { format, output, audit, policy }: ReportOptions,
): Promise<void> {
  if (paths.length > 0 || audit !== undefined || policy !== undefined)
    throw new CannotRun('--merge judges no code. Leave out paths, --audit and --policy.');
  const merged = mergeEvidence(files.map(readEvidenceFile));
  const { reports, changes } = merged;
  write(
    await mergedFormats[format](merged),
    output,
    `${plural(reports.length, 'report', 'reports')}, ${changes.length} compared with the one before.`,
  );
}

function write(text: string, output: string | undefined, summary: string): void {
  if (output === undefined) {
    printResult(text);
  } else {
    writeOutput(output, text);
    printResult(`${summary}\n`);
  }
}
