/** Stands where a key stood. */
const mask = '[key]';

/** Takes keys out of a text. Both sides of a diff lose the same characters, so it still says which lines change. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const longestFirst = secrets.filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, secret) => rest.replaceAll(secret, mask), text);
}
