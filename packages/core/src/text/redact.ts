/** Stands where a key stood. */
export const keyMask = '[key]';

/**
 * Keys of model providers by their prefixes, also ones that the catalog does not hold. Too much is masked rather than too little,
 * but a name in kebab or snake case without a digit is none: `key-management-service`.
 */
const keyForms =
  /(?<![A-Za-z0-9])(?:sk|pk|rk|xai|gsk|csk|hf|r8|pplx|fw|nvapi|key|tgp|dop)[-_](?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{12,}|AIza[A-Za-z0-9_-]{20,}/g;

/** The text without anything that has the form of a key: for every message that quotes code or a policy. */
export function redactKeys(text: string): string {
  return text.replaceAll(keyForms, keyMask);
}
