import { distance } from 'fastest-levenshtein';

/**
 * The word that a misspelt one was meant to be, for messages; undefined when none is near enough to suggest.
 * Ignores case; a beginning (`conf`) or an inner part (`vertex`) of a word counts as near.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let nearest: string | undefined;
  let smallest = Infinity;
  for (const candidate of candidates) {
    const cost = costOf(wanted, candidate.toLowerCase());
    if (cost < smallest) [nearest, smallest] = [candidate, cost];
  }
  return nearest;
}

function costOf(word: string, candidate: string): number {
  const edits = distance(word, candidate);
  if (edits <= Math.max(1, Math.floor(Math.min(word.length, candidate.length) / 3))) return edits;
  const isPart =
    (word.length >= 3 && candidate.startsWith(word)) || (word.length >= 4 && candidate.includes(word));
  return isPart ? edits : Infinity;
}
