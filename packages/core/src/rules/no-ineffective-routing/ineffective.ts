import { readPlace } from '../../binding/read-place.js';
import type { Place } from '../../catalog/client-model.js';
import { fieldOf, spelled } from '../../catalog/routing-fields.js';
import type { CallSite } from '../../facts/call-site.js';
import type { Overruled } from '../../facts/overruled.js';
import { isMissing, readPath } from '../../flow/read-shape.js';
import type { Alternatives, ObjectShape, Shape } from '../../flow/shape.js';
import type { Site } from '../../flow/value.js';

/** Preferences at a place that the client does not send as such: one object, or fields beside each other in one. */
export interface Misplaced {
  readonly place: Place;
  /** The fields that stand there by themselves; none: the whole object of preferences does. */
  readonly fields: readonly string[];
  /** The properties as they are written; of some the place in the code is not known. */
  readonly properties: readonly Site[];
  readonly value: Alternatives;
}

/** Keys of preferences in a spelling that is not the client's. */
export interface Misspelled {
  readonly shape: ObjectShape;
  readonly keys: readonly { readonly key: string; readonly right: string; readonly site: Site | undefined }[];
}

export function misplacedIn(fact: CallSite): readonly Misplaced[] {
  const found = fact.ineffective.flatMap(({ place, value }): Misplaced[] => {
    const steps = place.path.split('.');
    const key = steps.pop() as string;
    const isField = fieldOf(key) !== undefined;
    if (!isField && !value.some(isPreferences)) return [];
    if (isField && !value.some((shape) => !isMissing(shape) && shape.kind !== 'unknown')) return [];
    const holders = steps.length === 0 ? [] : readPlace(fact.matched, { ...place, path: steps.join('.') });
    const properties = holders.flatMap((shape): Site[] => {
      const site = shape.kind === 'object' ? shape.properties.get(key)?.site : undefined;
      return site ? [site] : [];
    });
    if (!isField && isStated(value, fact.routing)) return [];
    return [{ place, fields: isField ? [key] : [], properties, value }];
  });
  return grouped(
    found.filter(({ value }, index) => index === found.findIndex((each) => isSame(each.value, value))),
  );
}

/** Fields that stand in one object are one mistake. */
function grouped(found: readonly Misplaced[]): readonly Misplaced[] {
  const groups = new Map<string, Misplaced>();
  for (const each of found) {
    const key =
      each.fields.length > 0
        ? `${each.place.of} ${parentOf(each.place)}`
        : `${each.place.of} ${each.place.path}`;
    const known = groups.get(key);
    groups.set(
      key,
      known
        ? {
            ...known,
            fields: [...known.fields, ...each.fields],
            properties: [...known.properties, ...each.properties],
          }
        : each,
    );
  }
  return [...groups.values()];
}

function parentOf({ path }: Place): string {
  return path.split('.').slice(0, -1).join('.');
}

/** Whether what is sent says all of it, too. */
function isStated(value: Alternatives, routing: Alternatives): boolean {
  const [only, ...others] = value;
  if (only?.kind !== 'object' || others.length > 0) return false;
  return [...only.properties].every(([key, property]) => {
    const text = textOf(property.value);
    return text !== undefined && routing.every((shape) => textOf(readPath([shape], key)) === text);
  });
}

/** A value that is known, as a text that is equal for equal ones. */
function textOf([shape, ...others]: Alternatives): string | undefined {
  if (others.length > 0 || !shape) return undefined;
  if (shape.kind === 'literal') return `${typeof shape.value} ${String(shape.value)}`;
  if (shape.kind !== 'array' || shape.rest) return undefined;
  const elements = shape.elements.map(textOf);
  return elements.every((element) => element !== undefined) ? `[${elements.join(', ')}]` : undefined;
}

/** The same shapes, met at two places. */
function isSame(a: Alternatives, b: Alternatives): boolean {
  return a === b || (a.length === b.length && a.every((shape, index) => shape === b[index]));
}

export function misspelledIn({ routing, spelling }: CallSite): readonly Misspelled[] {
  return routing.flatMap((shape): Misspelled[] => {
    if (shape.kind !== 'object') return [];
    const keys = [...shape.properties].flatMap(([key, { value, site }]) => {
      const field = fieldOf(key);
      const right = field === undefined ? key : spelled(field, spelling);
      const isRight = right === key || value.every(isMissing) || shape.properties.has(right);
      return isRight ? [] : [{ key, right, site }];
    });
    return keys.length > 0 ? [{ shape, keys }] : [];
  });
}

/** Fields that only the replaced object has. */
export function lostFields({ value, by }: Overruled): readonly string[] {
  const [weaker, ...others] = value;
  if (others.length > 0 || weaker?.kind !== 'object' || by.some((shape) => isOpen(shape))) return [];
  return [...weaker.properties].flatMap(([key, property]) => {
    if (fieldOf(key) === undefined || property.value.some(isMissing)) return [];
    const isRestated = readPath(by, key).some((shape) => !isMissing(shape));
    return isRestated ? [] : [key];
  });
}

function isOpen(shape: Shape): boolean {
  return shape.kind === 'unknown' || (shape.kind === 'object' && shape.rest !== undefined);
}

/** Whether a value looks like provider preferences: an object with one of their fields. */
function isPreferences(shape: Shape): boolean {
  return shape.kind === 'object' && [...shape.properties.keys()].some((key) => fieldOf(key) !== undefined);
}
