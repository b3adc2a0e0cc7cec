/**
 * The checks of the repository, one after the other; the last line sums up what the test runner itself reported:
 * `N passed, N failed`. No test executed is a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
}

function run(title: string, program: string, args: readonly string[]): boolean {
  console.log(`\n${title}`);
  const file = path.join(root, 'node_modules/.bin', program);
  const { status, error } = spawnSync(file, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(`${program} could not be started: ${error.message}`);
  return status === 0;
}

const folder = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-verify-'));
const reportFile = path.join(folder, 'vitest.json');
try {
  const tested = run('Tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]);
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0);
  const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : '';
  if (!tested || failed > 0 || report.numPassedTests === 0) process.exitCode = 1;
  console.log(`${report.numPassedTests} passed, ${failed} failed${skipped}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
