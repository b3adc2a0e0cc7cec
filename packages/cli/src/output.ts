/**
 * The one way out for everything that a command says or writes. Messages hold no part of a key by construction; a name that a user
 * gave (a key of the policy, a path) may still be one, so whatever is recognised as a key is to be masked here, once for all.
 */
export function printResult(text: string): void {
  process.stdout.write(text);
}

/** One line about why a command could not run. */
export function printError(message: string): void {
  process.stderr.write(`openrouter-compliance: ${message}\n`);
}
