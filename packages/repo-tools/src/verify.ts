/**
 * Every check of the repository. The last line sums up what the checks themselves reported: `N passed, N failed`. A run without a
 * single test is a failure.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleCommandLine, runInstalled, startInstalled } from './repository.js';
import { add, toCounts, toLine, type Counts, type VitestReport } from './test-counts.js';

interface Check {
  readonly succeeded: boolean;
}

async function check(title: string, program: string, args: readonly string[]): Promise<Check> {
  const { code, output } = await startInstalled(program, args);
  return report(title, code === 0, output);
}

function report(title: string, succeeded: boolean, output = ''): Check {
  console.log(`\n== ${title}\n${output}${title}: ${succeeded ? 'passed' : 'FAILED'}.`);
  return { succeeded };
}

function runTests(): Counts {
  const folder = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-verify-'));
  const reportFile = path.join(folder, 'vitest.json');
  try {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const { succeeded } = report('Tests', runInstalled('vitest', args) === 0);
    return toCounts(readReport(reportFile), succeeded);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return undefined; // The runner died before it could write one.
  }
}

// Each of them keeps one core busy; the tests keep all of them.
const [formatting, lint] = await Promise.all([
  check('Formatting', 'prettier', ['--check', '--log-level=warn', '.']),
  check('Lint', 'eslint', ['.', '--max-warnings=0']),
]);
// Tests that start the command line start what users install: hundreds do, and it starts in a third of the time.
const bundle = report('Bundle', bundleCommandLine() === 0);
process.env['TESTED_PROGRAM'] = 'bundle';
const tests = runTests();

const counts = [formatting, lint, bundle].reduce(add, tests);
if (tests.passed + tests.failed === 0) console.log('No test was executed.');
if (counts.failed > 0 || tests.passed === 0) process.exitCode = 1;
console.log(`\n${toLine(counts)}`);
