import { appendFileSync } from 'node:fs';
import { redactKeys } from '@openrouter-compliance/core';
import { CannotRun } from './cannot-run.js';

/** The file that GitHub Actions shows on the page of a run; undefined elsewhere. */
export function jobSummaryFile(): string | undefined {
  return process.env['GITHUB_STEP_SUMMARY'] || undefined;
}

/** @throws CannotRun when that is not possible. */
export function appendJobSummary(file: string, markdown: string): void {
  try {
    appendFileSync(file, redactKeys(markdown));
  } catch (error) {
    const { code = 'unknown cause' } = error as NodeJS.ErrnoException;
    throw new CannotRun(
      `The job summary ${file} cannot be written (${code}). Unset GITHUB_STEP_SUMMARY to do without.`,
    );
  }
}
