import { redactKeys } from '@openrouter-compliance/core';

/**
 * The one way out for everything that a command says. Messages hold no part of a key by construction; a name that a user gave (a key
 * of the policy, a path) may still be one, so whatever is recognised as a key is masked here, once for all.
 */
export function printResult(text: string): void {
  process.stdout.write(redactKeys(text));
}

/** One line about why a command could not run. */
export function printError(message: string): void {
  printDiagnostic(`openrouter-compliance: ${message}\n`);
}

/** Text for standard error as it is, but for keys: what was wrong with the command line, say. */
export function printDiagnostic(text: string): void {
  process.stderr.write(redactKeys(text));
}
