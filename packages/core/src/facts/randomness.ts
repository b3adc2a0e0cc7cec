/** Words that people write where a key belongs. */
const placeholderWords =
  /your|example|sample|replace|change_?me|dummy|placeholder|redacted|secret_?here|xxxx|insert|fake|goes_?here/i;
const fewestCharacters = 6;
const longestPeriod = 20;

/**
 * Whether the body of a key is as random as a real one, and no placeholder: an alphabet, a run of digits, a text that
 * repeats itself, or words.
 *
 * @param minimumEntropy bits a character.
 */
export function isRandom(body: string, minimumEntropy: number): boolean {
  return (
    new Set(body).size >= fewestCharacters &&
    entropy(body) >= minimumEntropy &&
    !placeholderWords.test(body) &&
    !isSequence(body) &&
    !isRepeated(body)
  );
}

/** Shannon entropy in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}

/** `0123456789abcdef…`, `zyxw…`: most characters follow from the one before. */
function isSequence(text: string): boolean {
  let steps = 0;
  for (let index = 1; index < text.length; index += 1) {
    const step = rank(text, index) - rank(text, index - 1);
    if (Math.abs(step) <= 1) steps += 1;
  }
  return steps > text.length / 2;
}

/** The place in `0…9a…z`, so that `9a` is a step of one. */
function rank(text: string, index: number): number {
  return '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(text.charAt(index).toLowerCase());
}

/** `a1b2c3a1b2c3…` */
function isRepeated(text: string): boolean {
  for (let period = 1; period <= Math.min(longestPeriod, text.length / 2); period += 1) {
    if (text.slice(period) === text.slice(0, -period)) return true;
  }
  return false;
}
