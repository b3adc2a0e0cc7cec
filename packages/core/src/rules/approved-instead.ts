/**
 * The sentence that says what a policy allows in place of what it does not.
 *
 * @param what that is named, e.g. `model`.
 * @param listed by the class of the data.
 * @param say the sentence for a list, and the one for a class that allows every one.
 */
export function approvedInstead(
  what: 'model' | 'provider',
  listed: 'any' | readonly string[],
  say: { readonly among: string; readonly any?: string },
): string {
  if (listed === 'any') return say.any ?? `Use another ${what}.`;
  return listed.length > 0
    ? `${say.among}: ${listed.join(', ')}.`
    : `The class has no approved ${what}, so this data must not be sent through OpenRouter unless the policy lists one.`;
}
