import { scan } from '@openrouter-compliance/scanner';
import { Option, type Command } from 'commander';
import { formats, type FormatName } from '../formats/index.js';
import { toSummary } from '../formats/text.js';
import { createProgress } from '../progress.js';
import { printResult } from '../output.js';
import { openProject } from '../project.js';
import { exitCodeOf, toReport } from '../report/report.js';
import { version } from '../version.js';
import { wantsColors } from '../wants-colors.js';
import { writeOutput } from '../write-output.js';

interface CheckOptions {
  readonly format: FormatName;
  readonly output?: string;
  readonly policy?: string;
  readonly strict: boolean;
  readonly color: boolean;
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
    .option('--strict', 'list what is open, and count it as a finding', false)
    .option('--no-color', 'no colours')
    .addHelpText(
      'after',
      `
Exit codes:
  0  every file that names something to judge was judged, without a finding
  1  there are findings
  2  the check could not run: a mistake in the policy or an option, nothing to judge, or, without findings,
     a file that may hold something to judge and was refused (not UTF-8, a syntax error, no read rights)`,
    )
    .action(async (paths: string[], options: CheckOptions) => {
      process.exitCode = await check(paths, options);
    });
}

async function check(
  paths: readonly string[],
  { format, output, policy, strict, color }: CheckOptions,
): Promise<number> {
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

  const report = toReport(project, result);
  const colored = color && output === undefined && wantsColors(process.stdout);
  const text = formats[format](report, { strict, version, color: colored });
  if (output === undefined) {
    printResult(text);
  } else {
    writeOutput(output, text);
    printResult(`${toSummary(report, { strict }).join('\n')}\n`);
  }
  return exitCodeOf(report, strict);
}
