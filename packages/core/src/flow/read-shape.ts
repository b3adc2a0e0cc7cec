import { elementKey } from './metadata.js';
import type { Alternatives, FrozenTerm, Shape, UnknownShape } from './shape.js';
import type { Site } from './value.js';

const missing: Shape = { kind: 'literal', value: undefined, absent: true };

export function isMissing(shape: Shape): boolean {
  return shape.kind === 'literal' && shape.value === undefined;
}

/** What stands at a dotted path below a value; a missing step gives a missing value. The empty path is the value itself. */
export function readPath(value: Alternatives, path: string): Alternatives {
  const whole = value.map(asSent);
  if (path === '') return whole;
  return path
    .split('.')
    .reduce<Alternatives>((at, key) => at.flatMap((shape) => readKey(shape, key)).map(asSent), whole);
}

function asSent(shape: Shape): Shape {
  return (shape.kind === 'object' || shape.kind === 'array') && shape.json ? shape.json : shape;
}

function readKey(shape: Shape, key: string): Alternatives {
  switch (shape.kind) {
    case 'literal':
      return [missing];
    case 'object':
      return (
        shape.properties.get(key)?.value ??
        (shape.rest ? shape.rest.flatMap((rest) => memberOf(rest, key)) : [missing])
      );
    case 'array': {
      if (key === '*') return [...shape.elements.flat(), ...(shape.rest ?? [])];
      const element = /^\d+$/.test(key) ? shape.elements[Number(key)] : undefined;
      return element ?? (shape.rest ? [...shape.rest, missing] : [missing]);
    }
    case 'json':
      return shape.of.flatMap((of) => readKey(of, key));
    case 'unknown':
      return memberOf(shape, key);
    case 'external':
      if (argumentIndex.test(key)) return argumentOf(shape.term, Number(key.slice(1, -1)));
      if (shape.term.kind === 'new' && shape.term.assigned?.has(key))
        return shape.term.assigned.get(key)?.value ?? [missing];
      return [opaque(shape.term.kind === 'new' || shape.term.kind === 'call' ? shape.term.site : undefined)];
    case 'text':
      return [opaque(shape.site)];
    case 'function':
      return [shape.site ? opaque(shape.site) : missing];
  }
}

/** `(0)` is the first of what a thing was made with. */
const argumentIndex = /^\(\d+\)$/;

function argumentOf(term: FrozenTerm, index: number): Alternatives {
  if (term.kind !== 'new' && term.kind !== 'call') return [missing];
  return term.args[index] ?? [missing];
}

function memberOf(shape: Shape, key: string): Alternatives {
  return shape.kind === 'unknown' ? [{ ...shape, path: [...shape.path, key] }] : [shape];
}

function opaque(site: Site | undefined): Shape {
  const shape: Omit<UnknownShape, 'site'> = {
    kind: 'unknown',
    reason: { kind: 'computed', name: 'a value made outside this code' },
    root: 'outside',
    path: [],
  };
  return site ? { ...shape, site } : missing;
}

function mayErase(site: Site): Shape {
  return {
    kind: 'unknown',
    reason: { kind: 'computed', name: 'an `undefined` that may erase what was set before' },
    root: 'undefined',
    path: [],
    site,
  };
}

/**
 * Layers from weakest to strongest: each replaces the ones before it where it is there. Whether an `undefined` that the code
 * writes erases what is below or leaves it depends on how the client copies its options.
 */
export function layered(layers: readonly Alternatives[]): Alternatives {
  return layers.reduce<Alternatives>(
    (below, layer) =>
      layer
        .flatMap((shape) => {
          if (!isMissing(shape)) return [shape];
          const site = shape.kind === 'literal' && !shape.absent ? shape.site : undefined;
          return site && !below.every(isMissing) ? [...below, mayErase(site)] : below;
        })
        .filter((shape, index, all) => all.indexOf(shape) === index),
    [missing],
  );
}

/** A value as a text with gaps (`null`) for what is known at run time only; undefined when it is no text. */
export function partialText(shape: Shape): (string | null)[] | undefined {
  if (shape.kind === 'literal') return typeof shape.value === 'string' ? [shape.value] : undefined;
  if (shape.kind === 'text')
    return shape.parts.map((part) => (part.kind === 'literal' ? String(part.value) : null));
  return undefined;
}

/** Why something cannot be told: a clause for messages, and its kind for counts. */
export interface Gap {
  readonly text: string;
  readonly why: string;
}

export function gapOf(shape: UnknownShape): Gap {
  return { text: nameOf(shape), why: shape.reason.kind };
}

/** How a person names an unknown value, for messages. */
export function nameOf(shape: UnknownShape): string {
  const path = shape.path.filter(
    (step) => step !== '*' && step !== elementKey && step !== 'parsed' && !argumentIndex.test(step),
  );
  switch (shape.reason.kind) {
    case 'parameter':
      return `\`${[shape.reason.name, ...path].join('.')}\` is handed in by the caller`;
    case 'environment':
      return `\`${shape.reason.name}\` is read from the environment`;
    case 'call-result':
      return `\`${shape.reason.name}\` is not read by this analysis`;
    case 'import':
      return `\`${shape.reason.name}\` comes from a module that is not read`;
    case 'passed-on':
      return `the object is handed to \`${shape.reason.name}\`, which may change it`;
    case 'caught-error':
      return 'it is a caught error';
    case 'limit':
      return `the analysis stopped at ${shape.reason.name}`;
    case 'dynamic-key':
    case 'global':
    case 'computed':
      return `${shape.reason.name} is computed at run time`;
  }
}
