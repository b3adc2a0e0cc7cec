/**
 * Tries the command line on checkouts of real code, each in a copy: `npm run field-trial -- [--guard] <folder>…`. Prints the tables
 * of docs/field-trials.md: what `check` says before and after `fix --write`, with `--guard` as that, why verdicts stay open, what
 * a second run changes, and whether what was written parses.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { repository } from './repository.js';

const main = path.join(repository, 'packages', 'cli', 'dist', 'main.js');

interface CheckReport {
  readonly verdicts: Readonly<Record<'pass' | 'fail' | 'open' | 'notApplicable', number>>;
  readonly files: Readonly<Record<'read' | 'judged' | 'clean' | 'refused' | 'skipped', number>>;
  readonly findings: readonly { readonly rule: string; readonly verdict: string; readonly message: string }[];
}

interface Trial {
  readonly name: string;
  readonly before: CheckReport;
  readonly after: CheckReport;
  /** What is open before, which only `strict` lists. */
  readonly open: CheckReport['findings'];
  readonly checkSeconds: number;
  readonly fixSeconds: number;
  /** Lines of the summary of `fix`, e.g. `Problems: 7 found, 2 fixed, 5 to decide.` */
  readonly summary: readonly string[];
  readonly filesChangedBySecondRun: number;
  readonly filesWritten: number;
  readonly guards: number;
  /** Problems that the second run still repairs. */
  readonly repairable: number;
  /** Files that were written and that TypeScript's parser does not read without an error. */
  readonly unparsed: number;
}

function run(folder: string, program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  if (program === 'git' && status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function check(folder: string, options: readonly string[] = []): CheckReport {
  const stdout = run(folder, process.execPath, [main, 'check', ...options, '--format', 'json']);
  return JSON.parse(stdout) as CheckReport;
}

function timed<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const start = performance.now();
  const result = work();
  return { result, seconds: (performance.now() - start) / 1000 };
}

function commit(folder: string, message: string): void {
  run(folder, 'git', ['add', '--all']);
  const author = ['-c', 'user.name=Trial', '-c', 'user.email=trial@localhost'];
  run(folder, 'git', [...author, 'commit', '--quiet', '--allow-empty', '--message', message]);
}

function fix(folder: string, options: readonly string[]): string {
  return run(folder, process.execPath, [main, 'fix', '--write', ...options]);
}

/** Files of the last commit that TypeScript's own parser complains of, and did not before. */
function unparsedIn(folder: string, files: readonly string[]): number {
  const errorsOf = (file: string, text: string): number =>
    ts.transpileModule(text, { fileName: file, reportDiagnostics: true }).diagnostics?.length ?? 0;
  return files.filter((file) => {
    if (!/\.[cm]?[jt]sx?$/.test(file)) return false;
    const { stdout, status } = spawnSync('git', ['show', `HEAD~1:${file}`], {
      cwd: folder,
      encoding: 'utf8',
    });
    const before = status === 0 ? errorsOf(file, stdout) : 0;
    return errorsOf(file, readFileSync(path.join(folder, file), 'utf8')) > before;
  }).length;
}

function tryOn(source: string, options: readonly string[]): Trial {
  const copy = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-trial-'));
  try {
    cpSync(source, copy, {
      recursive: true,
      filter: (file) => !['.git', 'node_modules'].includes(path.basename(file)),
    });
    run(copy, 'git', ['init', '--quiet']);
    commit(copy, 'as found');
    const before = timed(() => check(copy));
    const open = check(copy, ['--strict']).findings.filter(({ verdict }) => verdict === 'open');
    const repair = timed(() => fix(copy, options));
    commit(copy, 'repaired');
    const after = check(copy);
    const written = run(copy, 'git', ['diff', '--name-only', '-z', 'HEAD~1']).split('\0').filter(Boolean);
    const second = fix(copy, options);
    const changed = run(copy, 'git', ['status', '--porcelain']).split('\n').filter(Boolean);
    return {
      name: path.basename(source),
      before: before.result,
      after,
      open,
      checkSeconds: before.seconds,
      fixSeconds: repair.seconds,
      summary: repair.result.split('\n').filter((line) => line.startsWith('Problems:')),
      filesChangedBySecondRun: changed.length,
      filesWritten: written.length,
      guards: written.filter((file) => /^openrouter-guard\./.test(path.basename(file))).length,
      repairable: Number(/^Problems: .* (\d+) fixed/m.exec(second)?.[1] ?? Number.NaN),
      unparsed: unparsedIn(copy, written),
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function verdicts({ verdicts: { pass, fail, open, notApplicable } }: CheckReport): string {
  return `${pass} / ${fail} / ${open} / ${notApplicable}`;
}

/** Why verdicts are open, without the names of the code: the most frequent reasons first. */
function openReasons(trials: readonly Trial[]): readonly (readonly [reason: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { open } of trials) {
    for (const { rule, message } of open) {
      const reason = (/cannot be told: (.*)$/.exec(message)?.[1] ?? message)
        .replaceAll(/`[^`]*`/g, '`…`')
        .replace(/^\S+ writes (?:`…`|a value)/, 'a logger writes `…`');
      const key = `${rule} | ${reason}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const given = process.argv.slice(2);
const options = given.filter((argument) => argument.startsWith('--'));
const sources = given.filter((argument) => !argument.startsWith('--')).map((folder) => path.resolve(folder));
const isKnown = options.every((option) => option === '--guard');
if (!isKnown || sources.length === 0 || !sources.every((folder) => existsSync(folder))) {
  console.error('Name folders with source code: npm run field-trial -- [--guard] <folder>…');
  process.exitCode = 2;
} else {
  const trials = sources.map((source) => {
    console.error(`Trying ${source}`);
    return tryOn(source, options);
  });
  const { version } = JSON.parse(
    readFileSync(path.join(repository, 'packages/cli/package.json'), 'utf8'),
  ) as {
    version: string;
  };
  console.log(`Version ${version}, Node.js ${process.version}.\n`);
  console.log(
    table(
      ['repository', 'files read', 'judged', 'refused', 'pass / fail / open / n. a.', 'seconds'],
      trials.map(({ name, before, checkSeconds }) => [
        name,
        String(before.files.read),
        String(before.files.judged),
        String(before.files.refused),
        verdicts(before),
        checkSeconds.toFixed(1),
      ]),
    ),
  );
  console.log();
  console.log(
    table(
      [
        'repository',
        `fix${options.map((option) => ` ${option}`).join('')}`,
        'pass / fail / open / n. a. afterwards',
        'files written, of these guards',
        'that do not parse',
        'repaired by a second run',
        'files changed by it',
        'seconds',
      ],
      trials.map((trial) => [
        trial.name,
        trial.summary.join(' ').replace(/^Problems: |\.$/g, ''),
        verdicts(trial.after),
        `${trial.filesWritten}, ${trial.guards}`,
        String(trial.unparsed),
        String(trial.repairable),
        String(trial.filesChangedBySecondRun),
        trial.fixSeconds.toFixed(1),
      ]),
    ),
  );
  console.log();
  console.log(
    table(
      ['open: rule', 'reason', 'verdicts'],
      openReasons(trials).map(([key, count]) => [...key.split(' | '), String(count)]),
    ),
  );
}
