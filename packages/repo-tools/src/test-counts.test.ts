import { expect, test } from 'vitest';
import { add, toCounts, toLine, type VitestReport } from './test-counts.js';

const green: VitestReport = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{}] }],
};

test('the numbers of the runner, skipped ones included', () => {
  expect(toLine(toCounts(green, true))).toBe('7 passed, 0 failed, 2 skipped');
  expect(toLine({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
});

test('a test file that does not load, an error between tests and a missing report are failures', () => {
  const broken = { ...green, testResults: [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }] };
  expect(toCounts(broken, false).failed).toBe(1);
  expect(toCounts(green, false).failed).toBe(1);
  expect(toCounts({ ...green, numFailedTests: 2 }, false).failed).toBe(2);
  expect(toCounts(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('each check counts as one', () => {
  const counts = add(add(toCounts(green, true), { succeeded: true }), { succeeded: false });
  expect(toLine(counts)).toBe('8 passed, 1 failed, 2 skipped');
});
