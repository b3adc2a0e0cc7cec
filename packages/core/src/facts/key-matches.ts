import type { SecretModel } from '../catalog/secret-model.js';
import { secrets } from '../catalog/secrets/index.js';
import { isRandom } from './randomness.js';

const escaped = (text: string): string => text.replaceAll('.', '\\.');
const anyOf = (texts: readonly string[]): string => [...new Set(texts)].join('|');
const infixes = secrets.flatMap((row) => row.infixes ?? []);
const needles = new RegExp(
  anyOf([...secrets.filter(({ nearby }) => !nearby).flatMap((row) => row.needles), ...infixes].map(escaped)),
);
/** How much of the first of its pieces a key that is put together shows; they may be cut anywhere. */
const shown = 3;
/** What a key begins with, as far as a piece must show it: the rest follows, or the piece ends or is broken there. */
const beginning = (needle: string): string => {
  const next = needle.charAt(shown);
  const rest = next && `(?=${escaped(next)}|['"\`\\\\$])`;
  return escaped(needle.slice(0, shown)) + rest;
};
/** A key begins where no word does, but a line break in front of it may be written `\n`. */
export const keyBeginnings = new RegExp(
  `(?:(?<![A-Za-z0-9])|(?<=\\\\\\w{1,5}))(?:${anyOf(
    secrets.flatMap((row) => row.needles.map(beginning)),
  )})|${anyOf(infixes.map((infix) => infix.slice(0, shown)))}`,
);
const vendors = new RegExp(anyOf(secrets.flatMap(({ nearby }) => nearby?.source ?? [])), 'i');
/** A text as long as the shortest key without a shape of its own. */
const long = /[A-Za-z0-9]{32}/;

/** Whether a text can hold a key, or the beginning of one. */
export function mayHoldKey(text: string): boolean {
  // In this order: the search for a long text is the slowest of the three.
  return needles.test(text) || (namesVendor(text) && long.test(text));
}

/** Whether a text can hold a key that is only known by the vendor's name beside it. */
export function namesVendor(text: string): boolean {
  return vendors.test(text);
}

export interface KeyMatch {
  readonly row: SecretModel;
  readonly start: number;
  readonly end: number;
}

const alnum = /[A-Za-z0-9]/;

/**
 * The keys in a text.
 *
 * @param surroundings what stands around a match, given where it stands in the text.
 */
export function keyMatches(
  text: string,
  surroundings: (start: number, end: number) => Surroundings,
): readonly KeyMatch[] {
  const sure = needles.test(text)
    ? secrets.filter(({ nearby }) => !nearby).flatMap((row) => ofRow(row, text))
    : [];
  if (!long.test(text)) return sure;
  const named = secrets
    .filter(({ nearby }) => nearby)
    .flatMap((row) => ofRow(row, text).filter(({ start, end }) => isNamed(row, surroundings(start, end))));
  return [...sure, ...named].filter(
    (match, index, all) =>
      !all.slice(0, index).some((other) => other.start < match.end && match.start < other.end),
  );
}

function ofRow(row: SecretModel, text: string): readonly KeyMatch[] {
  return row.forms.flatMap((form) =>
    [...text.matchAll(new RegExp(form, `${form.flags}g`))].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const isPartOfMore = alnum.test(text.charAt(start - 1)) || alnum.test(text.charAt(end));
      const body = match.groups?.['body'] ?? match[0];
      return isPartOfMore || !isRandom(body, row.minimumEntropy) ? [] : [{ row, start, end }];
    }),
  );
}

const credentialWord = /key|token|secret|auth|bearer|credential/i;

/** What stands around a text, as far as it says what the text is. */
export interface Surroundings {
  readonly near: string;
  /** The line itself and the one before it. */
  readonly beside: string;
}

/** A digest beside a vendor's name is no key: something right beside it has to say that it is one. */
function isNamed({ nearby }: SecretModel, { near, beside }: Surroundings): boolean {
  return nearby?.test(near) === true && credentialWord.test(beside);
}

const linesBefore = 3;
/** Characters to each side; lines of bundles are endless. */
const reach = 400;

/** What stands around a place of a file. */
export function around([start, end]: readonly [number, number], text: string): Surroundings {
  const before = text.slice(Math.max(0, start - reach), start).split('\n');
  const after = text.slice(end, end + reach).split('\n');
  return {
    near: [...before.slice(-linesBefore - 1), ...after.slice(0, 2)].join('\n'),
    beside: [...before.slice(-2), ...after.slice(0, 1)].join('\n'),
  };
}
