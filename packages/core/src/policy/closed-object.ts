import * as v from 'valibot';
import { nearestWord } from '../text/nearest-word.js';

/**
 * An object with these keys and no others, whose messages finish the sentence `"<key>" …` and say what was meant.
 *
 * @param kind what it is, for messages: `a class`.
 */
export function closedObject<const E extends v.ObjectEntries>(kind: string, entries: E) {
  return v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') {
      const keys = Object.keys(entries);
      return `is not a key of ${kind}. ${suggestion(String(issue.input), keys, 'key', 'keys')}`;
    }
    if (issue.received === 'undefined' && issue.expected !== 'Object')
      return `is missing from ${kind}. Add it.`;
    return `must be ${kind}, as an object in braces.`;
  });
}

/** `The nearest key is "providers".`, or all of the words when none is near. */
export function suggestion(word: string, words: readonly string[], one: string, many: string): string {
  const nearest = nearestWord(word, words);
  if (nearest !== undefined) return `The nearest ${one} is "${nearest}".`;
  if (words.length === 0) return `There are no ${many} yet.`;
  return `The ${many} are ${words.map((name) => `"${name}"`).join(', ')}.`;
}

/** One of a few words. */
export function oneOf<const T extends readonly string[]>(words: T) {
  return v.picklist(words, (issue) => {
    const given = typeof issue.input === 'string' ? issue.input : '';
    const nearest = nearestWord(given, words);
    const listed = words.map((word) => `"${word}"`).join(' or ');
    return `must be ${listed}.${nearest === undefined ? '' : ` The nearest is "${nearest}".`}`;
  });
}

export function text(what: string) {
  return v.pipe(
    v.string(`must be ${what}, in double quotes.`),
    v.regex(/\S/, `must be ${what}, not an empty text.`),
  );
}

export function listOf<const S extends v.GenericSchema<unknown, unknown>>(what: string, item: S) {
  return v.array(item, `must be a list of ${what}, in brackets.`);
}

export function flag() {
  return v.boolean('must be true or false, without quotes.');
}
