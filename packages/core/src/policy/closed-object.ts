import * as v from 'valibot';
import { nearestWord } from '../text/nearest-word.js';

/**
 * An object with these keys and no others, whose messages finish the sentence `"<key>" …` and say what was meant.
 *
 * @param kind what it is, for messages: `a class`.
 */
export function closedObject<const E extends v.ObjectEntries>(kind: string, entries: E) {
  const keys = Object.keys(entries);
  const schema = v.strictObject(entries, (issue) => {
    if (issue.expected === 'never')
      return `is not a key of ${kind}. ${suggestion(String(issue.input), keys, 'key', 'keys')}`;
    if (issue.received === 'undefined' && issue.expected !== 'Object')
      return `is missing from ${kind}. Add it.`;
    return `must be an object in braces, with the keys of ${kind}.`;
  });
  return exceptLists(schema, `must be an object in braces, not a list, with the keys of ${kind}.`);
}

/**
 * An object that maps names of the author's choice to values of one sort.
 *
 * @param what for messages: `names of classes to classes`.
 */
export function mapOf<const S extends v.GenericSchema<unknown, unknown>>(what: string, value: S) {
  return exceptLists(
    v.record(v.string(), value, `must map ${what}, as an object in braces.`),
    `must map ${what}, as an object in braces and not as a list.`,
  );
}

/**
 * The same, where some names are known: editors offer these.
 *
 * @param known names with their values, all optional.
 */
export function mapOfKnown<
  const E extends v.ObjectEntries,
  const S extends v.GenericSchema<unknown, unknown>,
>(what: string, known: E, value: S) {
  return exceptLists(
    v.objectWithRest(known, value, `must map ${what}, as an object in braces.`),
    `must map ${what}, as an object in braces and not as a list.`,
  );
}

/** Valibot takes a list for an object, and an empty one for an object without keys; here it is a mistake. */
function exceptLists<S extends v.GenericSchema<unknown, unknown>>(schema: S, message: string): S {
  return {
    ...schema,
    '~run'(dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) {
      if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config);
      v._addIssue({ ...schema, message }, 'type', dataset, config);
      return dataset as unknown as v.FailureDataset<v.BaseIssue<unknown>>;
    },
  };
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
    return `must be ${alternatives(words)}.${nearestOf(issue.input, words)}`;
  });
}

/**
 * One of a few words, or a list. A mistake within the list is reported there, not at the whole.
 *
 * @param example of a list, as written in the file.
 */
export function oneOfOrList<
  const T extends readonly string[],
  const S extends v.GenericSchema<unknown, unknown>,
>(words: T, what: string, item: S, example: string) {
  const list = v.array(item);
  const listed = words.map((word) => `"${word}"`).join(', ');
  const schema = v.union([v.picklist(words), list], (issue) => {
    return `must be ${listed} or a list of ${what} such as ${example}.${nearestOf(issue.input, words)}`;
  });
  const run = schema['~run'].bind(schema);
  return {
    ...schema,
    '~run'(...[dataset, config]: Parameters<typeof run>): ReturnType<typeof run> {
      return Array.isArray(dataset.value) ? list['~run'](dataset, config) : run(dataset, config);
    },
  };
}

export function text(what: string) {
  return v.pipe(
    v.string(`must be ${what}, as one text in double quotes.`),
    v.regex(/\S/, `must be ${what}, not an empty text.`),
  );
}

/** @param example of a list, as written in the file. */
export function listOf<const S extends v.GenericSchema<unknown, unknown>>(
  what: string,
  item: S,
  example?: string,
) {
  return v.array(item, `must be a list of ${what}, in brackets${example ? `, such as ${example}` : ''}.`);
}

/** One, or a list of them. @param example of a list, as written in the file. */
export function oneOrMore<const S extends v.GenericSchema<string, string>>(
  what: string,
  item: S,
  example: string,
) {
  const list = v.array(item);
  const schema = v.union([item, list], `must name ${what}: one text, or a list such as ${example}.`);
  const run = schema['~run'].bind(schema);
  return {
    ...schema,
    '~run'(...[dataset, config]: Parameters<typeof run>): ReturnType<typeof run> {
      return Array.isArray(dataset.value) ? list['~run'](dataset, config) : run(dataset, config);
    },
  };
}

export function flag() {
  return v.boolean('must be true or false, without quotes.');
}

/** `"a", "b" or "c"`. */
function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter((part) => part !== '').join(' or ');
}

function nearestOf(input: unknown, words: readonly string[]): string {
  const nearest = typeof input === 'string' ? nearestWord(input, words) : undefined;
  return nearest === undefined ? '' : ` The nearest is "${nearest}".`;
}
