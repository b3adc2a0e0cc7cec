/**
 * Measures what the rules cost ESLint, and what `check` costs by the length of a file: `npm run benchmark`, which brings
 * docs/benchmarks.md up to date. With folders (`npm run benchmark -- <folder>…`) it prints what the rules cost there.
 * `npm run benchmark -- --fix` measures `fix` and `check` beside other programs over generated repositories, `--fix <folder>…` over checkouts,
 * of which `--page` writes the last one into the page, too. Of the command line, the bundle that users install is measured.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { measureCheck } from './benchmark/check-cost.js';
import { measureCheckout, measureGenerated, type PageParts } from './benchmark/fix-benchmark.js';
import { generatedFile, leakingFile } from './benchmark/generated-file.js';
import { measureLint, type Subject } from './benchmark/lint-cost.js';
import { pairRatio } from './benchmark/pair-ratio.js';
import { checkTable, lintTable, type LintResult } from './benchmark/tables.js';
import { replaceBetweenMarkers } from './docs/between-markers.js';
import { bundleCommandLine, repository } from './repository.js';

const pairs = 20;
const checkRuns = 3;
const lengths = [1_000, 4_000, 16_000];
/** Beyond, a run ends at its bound of steps. */
const leakLengths = [1_000, 2_000, 4_000, 8_000];

const fromPlugin = createRequire(path.join(repository, 'packages/eslint-plugin/package.json'));
const versionOf = (name: string): string =>
  (fromPlugin(`${name}/package.json`) as { version: string }).version;

const subjects: readonly (Subject & { readonly bar: number })[] = [
  {
    name: `no client: the source of Svelte ${versionOf('svelte')}`,
    folder: path.join(path.dirname(fromPlugin.resolve('svelte/package.json')), 'src'),
    bar: 1.02,
  },
  { name: 'clients: the example applications', folder: path.join(repository, 'examples'), bar: 1.1 },
  {
    name: 'clients: the recorded programs',
    folder: path.join(repository, 'packages/wire/programs'),
    bar: 1.1,
  },
];

async function measure(subject: Subject, bar: number | undefined): Promise<LintResult> {
  let done = 0;
  const measured = await measureLint(subject, pairs, () => {
    done += 1;
    console.error(`${subject.name}: ${done} of ${pairs}`);
  });
  return { name: subject.name, measured, bar, ...pairRatio(measured) };
}

async function updatePage(): Promise<void> {
  const lint: LintResult[] = [];
  for (const subject of subjects) lint.push(await measure(subject, subject.bar));
  const check = measureCheck(generatedFile, lengths, checkRuns);
  const leaks = measureCheck(leakingFile, leakLengths, checkRuns);
  await writePage({
    machine: `${machine}; ${versions}.`,
    lint: lintTable(lint),
    check: checkTable(check),
    leaks: checkTable(leaks),
  });
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`;
const versions = `Node.js ${process.version}, ESLint ${versionOf('eslint')}, @typescript-eslint/parser ${versionOf('@typescript-eslint/parser')}`;

/** Replaces these parts of the page, and prints them. */
async function writePage(parts: PageParts): Promise<void> {
  const file = path.join(repository, 'docs/benchmarks.md');
  const page = Object.entries(parts).reduce(
    (text, [name, content]) => replaceBetweenMarkers(text, name, content),
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
  printParts(parts);
}

function printParts(parts: PageParts): void {
  console.log(Object.values(parts).join('\n\n'));
}

const fixExtent = { files: 2_500, rewritten: 2_000, rounds: { all: 5, slow: 1 } };
const onRun = (line: string): void => console.error(line);

async function measureFix(checkouts: readonly string[], page: boolean): Promise<void> {
  if (checkouts.length === 0) await writePage(await measureGenerated(fixExtent, onRun));
  for (const folder of checkouts) {
    const parts = await measureCheckout(folder, fixExtent.rounds, onRun);
    if (page) await writePage(parts);
    else printParts(parts);
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fix: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
  },
});
const folders = positionals.map((folder) => path.resolve(folder));
const lost = folders.find((folder) => !existsSync(folder));
if (lost !== undefined) {
  console.error(`"${lost}" is no folder.`);
  process.exitCode = 2;
} else if (bundleCommandLine() !== 0) process.exitCode = 1;
else if (values.fix) await measureFix(folders, values.page);
else if (folders.length === 0) await updatePage();
else {
  for (const folder of folders)
    console.log(lintTable([await measure({ name: path.basename(folder), folder }, undefined)]));
}
