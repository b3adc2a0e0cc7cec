import { writeFileSync } from 'node:fs';
import { redactKeys } from '@openrouter-compliance/core';
import { CannotRun } from './cannot-run.js';

/** Writes what `--output` names, with keys masked as on the screen. @throws CannotRun when that is not possible. */
export function writeOutput(file: string, text: string): void {
  writeData(file, redactKeys(text));
}

/** Writes what rules will read, of which no name may change. @throws CannotRun when that is not possible. */
export function writeData(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const { code = 'unknown cause' } = error as NodeJS.ErrnoException;
    throw new CannotRun(`"${file}" cannot be written (${code}). Give --output a file in an existing folder.`);
  }
}
