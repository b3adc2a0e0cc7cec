import { keyMask, promptMask, redactKeys } from '@openrouter-compliance/core';

/** What the analysis has found in a file that no output may show. */
export interface Confidential {
  /** Keys, or pieces of them. */
  readonly keys: readonly string[];
  /** Prompts that the source holds, as they are written. */
  readonly prompts: readonly string[];
}

/** Takes keys and prompts out of a text. Lines stay lines, so both sides of a diff still say which of them change. */
export function withoutConfidential(text: string, { keys, prompts }: Confidential): string {
  const shown = longestFirst(prompts).reduce(
    (rest, prompt) => rest.replaceAll(prompt, maskLines(prompt)),
    text,
  );
  return redactKeys(longestFirst(keys).reduce((rest, key) => rest.replaceAll(key, keyMask), shown));
}

/** In how many places of a text something is masked. */
export function countMasks(text: string): number {
  return [keyMask, promptMask].reduce((sum, mask) => sum + text.split(mask).length - 1, 0);
}

function maskLines(prompt: string): string {
  return prompt.replaceAll(/\S(?:.*\S)?/g, promptMask);
}

function longestFirst(texts: readonly string[]): readonly string[] {
  return texts.filter((each) => each !== '').toSorted((a, b) => b.length - a.length);
}
