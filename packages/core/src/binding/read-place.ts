import type { Place } from '../catalog/client-model.js';
import { parseText } from '../flow/json.js';
import { isMissing, layered, readPath } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import type { MatchedCall } from './match-client.js';

const missing: Shape = { kind: 'literal', value: undefined };

/** What stands at a place of a call; the layers of a client that was made from another one are read newest last. */
export function readPlace(matched: MatchedCall, place: Place): Alternatives {
  const { only, after } = place;
  const read = readNamed(matched, place);
  const value = after === undefined ? read : read.map((shape) => behind(shape, after));
  return only ? value.map((shape) => (isOfKind(shape, only) ? shape : missing)) : value;
}

/** What stands at a place in every layer of a client: lists of code from several layers all count. */
export function readLayers(matched: MatchedCall, place: Place): Alternatives {
  if (place.of !== 'client') return readPlace(matched, place);
  return matched.instance.makings.flatMap((making) =>
    readPlace({ ...matched, instance: { ...matched.instance, makings: [making] } }, place),
  );
}

/** The option that a place is in. */
export function optionOf({ path }: Place): string {
  return path.split('.').at(-1) as string;
}

/** What stands behind a mark, in a text that begins as far as that with one that is known. */
function behind(shape: Shape, mark: string): Shape {
  if (shape.kind === 'literal' && typeof shape.value === 'string')
    return { ...shape, value: withoutName(shape.value, mark) };
  if (shape.kind !== 'text') return shape;
  const [first, ...rest] = shape.parts;
  return first ? { ...shape, parts: [behind(first, mark), ...rest] } : shape;
}

/** A name before the mark has no slash: `openai/gpt-4o:free` has none. */
function withoutName(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return text.slice(0, at).includes('/') ? text : text.slice(at + 1);
}

const named = /<([^>]+)>/;

/** A place with what the client was made with put in; where that is not known, what stands there is not known either. */
function readNamed(matched: MatchedCall, place: Place): Alternatives {
  const at = named.exec(place.path)?.[1];
  if (at === undefined) return readAt(matched, place);
  const values = readAt(matched, { of: 'client', path: at }).map((shape): Alternatives => {
    if (shape.kind === 'literal' && typeof shape.value === 'string') {
      const text = place.written === 'camel' ? camelCased(shape.value) : shape.value;
      return readAt(matched, { ...place, path: place.path.replace(named, () => optionsName(text)) });
    }
    const parent = place.path.slice(0, place.path.indexOf('.<'));
    return isThere(readAt(matched, { ...place, path: parent })) ? [shape] : [missing];
  });
  return [...new Set(values.flat())];
}

/** A segment as it has to be written for this call; undefined where that is not known. */
export function writtenSegment(matched: MatchedCall, segment: string): string | undefined {
  const at = named.exec(segment)?.[1];
  if (at === undefined) return segment;
  const [shape, ...others] = readAt(matched, { of: 'client', path: at });
  if (others.length > 0 || shape?.kind !== 'literal' || typeof shape.value !== 'string') return undefined;
  return optionsName(shape.value);
}

/** The part of a client's name that its options go by. */
function optionsName(text: string): string {
  return text.split('.')[0]?.trim() ?? '';
}

function camelCased(text: string): string {
  return text.replace(/[-_]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function isOfKind({ kind }: Shape, only: 'text' | 'object'): boolean {
  if (kind === 'unknown') return true;
  const isText = kind === 'literal' || kind === 'text';
  return only === 'text' ? isText : !isText;
}

function readAt(matched: MatchedCall, place: Place): Alternatives {
  switch (place.of) {
    case 'request':
      return readPath(requestOf(matched), place.path);
    case 'client': {
      const layers = matched.instance.makings.map((args) => readArgument(args, place.path));
      const [, member = '', ...deeper] = place.path.split('.');
      const { assigned, client } = matched.instance;
      const counts = client.instance.assignable?.counts?.includes(member) === true;
      const later = counts ? assigned.get(member)?.value : undefined;
      return layered([...layers, ...(later ? [readPath(later, deeper.join('.'))] : [])]);
    }
    case 'model':
      return readArgument(matched.model, place.path);
    case 'agent':
      return readArgument(matched.agent, place.path);
    case 'chain':
      return (matched.instance.chained ?? [])
        .flatMap((args) => readArgument(args, place.path))
        .filter((shape) => !isMissing(shape));
    case 'call':
      return readArgument(matched.args, place.path);
  }
}

function readArgument(args: readonly Alternatives[], path: string): Alternatives {
  const [index, ...rest] = path.split('.');
  return readPath(args[Number(index)] ?? [missing], rest.join('.'));
}

/** The object that becomes the body. */
export function requestOf(matched: MatchedCall): Alternatives {
  return layered(matched.call.request.map((place) => readPlace(matched, place).map(asBody)));
}

/** A body that the code writes as JSON text is what the text says. */
function asBody(shape: Shape): Shape {
  if (shape.kind !== 'literal' || typeof shape.value !== 'string' || !shape.site) return shape;
  const parsed = parseText(shape.value, shape.site);
  return parsed?.kind === 'object' ? { kind: 'json', of: [parsed], site: shape.site } : shape;
}

export function isThere(value: Alternatives): boolean {
  return value.some((shape) => !isMissing(shape));
}
