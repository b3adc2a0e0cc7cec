import { keyMask, redactKeys } from '@openrouter-compliance/core';

/**
 * Takes keys out of a text. Both sides of a diff lose the same characters, so it still says which lines change.
 *
 * @param secrets keys, or pieces of them, that the analysis has found.
 */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const longestFirst = secrets.filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length);
  return redactKeys(longestFirst.reduce((rest, secret) => rest.replaceAll(secret, keyMask), text));
}
