import type { ParsedPolicy } from '../parse-policy.js';
import type { KeyPath } from '../policy-document.js';
import { lineOfKey } from '../policy-places.js';
import { addedLists, listAt } from './merge-files.js';
import type { Layer } from './read-extended.js';

/** Where a key of the effective policy stands. */
export interface PlaceOfKey {
  /** 1-based. */
  readonly line: number;
  /** Undefined: in the policy file itself. */
  readonly layer?: Layer;
}

/** The file that says what holds at a key, the strongest first, and the line; undefined: none does. */
export function placeOfKey(parsed: ParsedPolicy, keyPath: KeyPath): PlaceOfKey | undefined {
  const list = addedLists.find((each) => each.every((key, depth) => keyPath[depth] === key));
  const index = list && keyPath[list.length];
  if (list && typeof index === 'number') {
    let first = 0;
    for (const layer of [...parsed.layers, undefined]) {
      const { length } = listAt((layer ?? parsed).file, list);
      if (index < first + length)
        return placeIn(parsed, layer, [...list, index - first, ...keyPath.slice(list.length + 1)]);
      first += length;
    }
    return undefined;
  }
  for (const layer of [undefined, ...parsed.layers.toReversed()]) {
    const place = placeIn(parsed, layer, keyPath);
    if (place) return place;
  }
  return undefined;
}

function placeIn(parsed: ParsedPolicy, layer: Layer | undefined, keyPath: KeyPath): PlaceOfKey | undefined {
  const { file, document } = layer ?? parsed;
  const line = lineOfKey(document, asWritten(file, keyPath));
  return line === undefined ? undefined : { line, ...(layer && { layer }) };
}

/** Names are canonical in the effective policy and in any case in a file. */
function asWritten(file: object, keyPath: KeyPath): KeyPath {
  let value: unknown = file;
  return keyPath.map((key, depth) => {
    const members = value as Readonly<Record<string, unknown>> | undefined;
    const isNamed = depth === 1 && ['classes', 'aliases', 'providers'].includes(String(keyPath[0]));
    const written = isNamed
      ? Object.keys(members ?? {}).find((each) => each.toLowerCase() === String(key).toLowerCase())
      : undefined;
    value = members?.[written ?? key];
    return written ?? key;
  });
}
