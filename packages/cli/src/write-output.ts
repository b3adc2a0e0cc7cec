import { writeFileSync } from 'node:fs';
import { CannotRun } from './cannot-run.js';

/** Writes what `--output` names. @throws CannotRun when that is not possible. */
export function writeOutput(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const { code = 'unknown cause' } = error as NodeJS.ErrnoException;
    throw new CannotRun(`"${file}" cannot be written (${code}). Give --output a file in an existing folder.`);
  }
}
