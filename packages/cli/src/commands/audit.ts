import { Option, type Command } from 'commander';
import { audit, type AuditReport } from '../account/audit.js';
import { catalogPath, openCatalog } from '../account/catalog-file.js';
import { connect, defaultConnect, readRetries, readSeconds } from '../account/connect.js';
import { fetchAccount } from '../account/fetch-account.js';
import { auditFormats, type AuditFormat } from '../account/formats/index.js';
import { toSummary } from '../account/formats/text.js';
import { offlineAccount } from '../account/offline-account.js';
import { readCodeUse } from '../account/read-code-use.js';
import { CannotRun, exitCodes } from '../cannot-run.js';
import { printResult } from '../output.js';
import { readPolicy } from '../project.js';
import { toRelative } from '../to-relative.js';
import { wantsColors } from '../wants-colors.js';
import { writeOutput } from '../write-output.js';

interface AuditOptions {
  readonly format: AuditFormat;
  readonly output?: string;
  readonly policy?: string;
  readonly catalog?: string;
  readonly offline: boolean;
  readonly strict: boolean;
  readonly timeout: number;
  readonly retries: number;
  readonly color: boolean;
}

export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('Hold the OpenRouter account, and what it served in the last 30 days, against the policy.')
    .argument('[paths...]', 'the code that uses the key (default: the working directory)')
    .addOption(
      new Option('--format <format>', 'how results are written')
        .choices(Object.keys(auditFormats))
        .default('text'),
    )
    .option('--output <file>', 'write the results to a file, and only the counts to standard output')
    .option('--policy <file>', 'the policy file (default: the nearest openrouter-compliance.json upwards)')
    .option('--offline', 'ask nothing, and judge the policy by the file that "sync" wrote', false)
    .option('--catalog <file>', 'that file (default: as the policy says, else beside the policy)')
    .option('--strict', 'list what is open, and count it as a finding', false)
    .option('--timeout <seconds>', 'how long one request may take', readSeconds, defaultConnect.timeout)
    .option('--retries <number>', 'how often a request is repeated', readRetries, defaultConnect.retries)
    .option('--no-color', 'no colours')
    .addHelpText(
      'after',
      `
Environment:
  OPENROUTER_API_KEY         the key that programs use
  OPENROUTER_MANAGEMENT_KEY  a management key; without it, most of the account is open
  OPENROUTER_BASE_URL        another address: of this machine, or listed under "hosts.openrouter" of the policy

Exit codes:
  0  no finding
  1  there are findings
  2  the audit could not run: no key, a key that is refused, no answer, a mistake in the policy or an option`,
    )
    .action(async (paths: string[], options: AuditOptions) => {
      process.exitCode = await runAudit(paths, options);
    });
}

async function runAudit(paths: readonly string[], options: AuditOptions): Promise<number> {
  const directory = process.cwd();
  if (options.catalog !== undefined && !options.offline) {
    throw new CannotRun('--catalog has no use without --offline. Add --offline, or leave it out.');
  }
  const policy = readPolicy(options.policy, directory, directory);
  const now = new Date();
  const { account, source } = options.offline
    ? readOffline(catalogPath(options.catalog, policy, directory), directory)
    : await readLive();
  const code = await readCodeUse(paths, policy, directory);

  const report: AuditReport = {
    source,
    policy: {
      file: policy.path === undefined ? undefined : toRelative(directory, policy.path),
      digest: policy.digest,
    },
    ...audit({ account, policy, now, code }),
  };
  write(report, options);
  const { fail, open } = report.verdicts;
  return fail > 0 || (options.strict && open > 0) ? exitCodes.findings : exitCodes.clean;

  async function readLive() {
    const { api, keys, source: name } = connect(policy, process.env, options);
    const asOf = now.toISOString();
    return {
      account: await fetchAccount(api, keys, name, now),
      source: { kind: 'live', name, asOf } as const,
    };
  }
}

function readOffline(file: string, directory: string) {
  const catalog = openCatalog(file);
  const source = { kind: 'offline', name: toRelative(directory, file), asOf: catalog.takenAt } as const;
  return { account: offlineAccount(catalog), source };
}

function write(report: AuditReport, { format, output, strict, color }: AuditOptions): void {
  const colored = color && output === undefined && wantsColors(process.stdout);
  const text = auditFormats[format](report, { strict, color: colored });
  if (output === undefined) {
    printResult(text);
  } else {
    writeOutput(output, text);
    printResult(`${toSummary(report, { strict }).join('\n')}\n`);
  }
}
