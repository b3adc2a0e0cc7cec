/**
 * Every check of the repository, one after the other. The last line sums up what the checks themselves reported:
 * `N passed, N failed`. A run without a single test is a failure.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInstalled } from './repository.js';
import { add, toCounts, toLine, type Counts, type VitestReport } from './test-counts.js';

function check(title: string, program: string, args: readonly string[]): { readonly succeeded: boolean } {
  console.log(`\n== ${title}`);
  const succeeded = runInstalled(program, args) === 0;
  console.log(`${title}: ${succeeded ? 'passed' : 'FAILED'}.`);
  return { succeeded };
}

function runTests(): Counts {
  const folder = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-verify-'));
  const reportFile = path.join(folder, 'vitest.json');
  try {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const { succeeded } = check('Tests', 'vitest', args);
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

const formatting = check('Formatting', 'prettier', ['--check', '--log-level=warn', '.']);
const lint = check('Lint', 'eslint', ['.', '--max-warnings=0']);
const tests = runTests();

const counts = add(add(tests, formatting), lint);
if (tests.passed + tests.failed === 0) console.log('No test was executed.');
if (counts.failed > 0 || tests.passed === 0) process.exitCode = 1;
console.log(`\n${toLine(counts)}`);
