/** Stands where a key stood. */
export const keyMask = '[key]';
/** Stands where a line of a prompt stood. */
export const promptMask = '[prompt]';

/**
 * Keys of model providers by their prefixes, also ones that the catalog does not hold. Too much is masked rather than too little,
 * also in lower case, as model ids are compared; but a name in kebab or snake case without a digit is none: `key-management-service`.
 */
const keyForms =
  /(?<![A-Za-z0-9])(?:sk|pk|rk|ek|xai|gsk|csk|hf|api_org|r8|pplx|fw|fpk|nvapi|key|tgp|dop|vck|lsv2|pa)[-_](?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{12,}|(?:AIza|aiza)[A-Za-z0-9_-]{20,}|(?:AQ\.Ab8|aq\.ab8)[A-Za-z0-9_-]{20,}|(?:ABSK|absk)[A-Za-z0-9+/=]{40,}|bedrock-api-key-[A-Za-z0-9+/=]{20,}/g;

/** The text without anything that has the form of a key: for every message that quotes code or a policy. */
export function redactKeys(text: string): string {
  return text.replaceAll(keyForms, keyMask);
}
