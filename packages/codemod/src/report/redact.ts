/** Stands where a key stood. */
const mask = '[key]';

/**
 * Keys of model providers by their prefixes, also ones that the analysis did not look for. Too much is masked rather than too little,
 * but a name in kebab or snake case without a digit is none: `key-management-service`.
 */
const keyForms =
  /(?<![A-Za-z0-9])(?:sk|pk|rk|xai|gsk|csk|hf|r8|pplx|fw|nvapi|key|tgp|dop)[-_](?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{12,}|AIza[A-Za-z0-9_-]{20,}/g;

/**
 * Takes keys out of a text. Both sides of a diff lose the same characters, so it still says which lines change.
 *
 * @param secrets keys that the analysis has found.
 */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const longestFirst = secrets.filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length);
  return longestFirst
    .reduce((rest, secret) => rest.replaceAll(secret, mask), text)
    .replaceAll(keyForms, mask);
}
