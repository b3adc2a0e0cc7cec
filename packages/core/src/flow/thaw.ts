import { withLabels } from './labels.js';
import type { Machine } from './machine.js';
import { readPath } from './read-shape.js';
import type { Alternatives, FrozenTerm, Shape } from './shape.js';
import { unknown, type Static, type Term, type Value } from './value.js';

/** Objects of one copy: what shapes share is copied for each of its places, so that few of them can make very many. */
const copyLimit = 1_000;

interface Copying {
  readonly m: Machine;
  objects: number;
}

/** The inverse of `freeze`: fresh objects with the frozen contents, as a deep copy has them. */
export function thaw(m: Machine, shapes: Alternatives): Static {
  return thawAll({ m, objects: 0 }, shapes);
}

function thawAll(copying: Copying, shapes: Alternatives): Static {
  return shapes.map((shape) => {
    const value = thawOne(copying, shape);
    return 'classes' in shape && shape.classes ? (withLabels([value], shape.classes)[0] as Value) : value;
  });
}

function thawOne(copying: Copying, shape: Shape): Value {
  const { m } = copying;
  if (shape.kind === 'object' || shape.kind === 'array') {
    copying.objects += 1;
    if (copying.objects > copyLimit) return uncopied(shape);
  }
  switch (shape.kind) {
    case 'literal':
      return shape;
    case 'json':
      return { kind: 'json', of: shape.of, site: shape.site };
    case 'text':
      return { kind: 'text', parts: thawAll(copying, shape.parts), site: shape.site };
    case 'object': {
      const properties = new Map(
        [...shape.properties].map(([key, property]) => [
          key,
          { ...property, value: thawAll(copying, property.value) },
        ]),
      );
      const [object] = m.newCell({
        kind: 'object',
        site: shape.site,
        properties,
        rest: shape.rest && thawAll(copying, shape.rest),
      });
      return object as Value;
    }
    case 'array': {
      const elements = shape.elements.map((element) => thawAll(copying, element));
      const [array] = m.newCell({
        kind: 'array',
        site: shape.site,
        elements,
        rest: shape.rest && thawAll(copying, shape.rest),
      });
      return array as Value;
    }
    case 'unknown':
      return {
        kind: 'unknown',
        reason: shape.reason,
        root: shape.root,
        path: shape.path,
        site: shape.site,
        ...(shape.handedTo ? { handedTo: shape.handedTo } : {}),
        ...(shape.isId ? { isId: true } : {}),
        ...(shape.derivedFrom
          ? { derivedFrom: shape.derivedFrom.map((from) => thawOrigin(copying, from)) }
          : {}),
        ...(shape.maybeFrom ? { maybeFrom: shape.maybeFrom.map((from) => thawOrigin(copying, from)) } : {}),
      };
    case 'external':
      return thawError(copying, shape.term) ?? { kind: 'literal', value: undefined };
    case 'function':
      // Functions and class instances do not survive a copy by value.
      return { kind: 'literal', value: undefined };
  }
}

/** What a text was made of is not copied with it, so that it stays what it was: also the answer of another server. */
function thawOrigin(copying: Copying, shapes: Alternatives): Static {
  return shapes.map((shape): Value =>
    shape.kind === 'external'
      ? { kind: 'external', term: thawTerm(copying, shape.term) }
      : (thawAll(copying, [shape])[0] as Value),
  );
}

function thawTerm(copying: Copying, term: FrozenTerm): Term {
  switch (term.kind) {
    case 'import':
    case 'global':
      return term;
    case 'typed':
      return { kind: 'typed', type: thawTerm(copying, term.type), reason: term.reason };
    case 'member':
      return { kind: 'member', of: thawTerm(copying, term.of), name: term.name };
    case 'new':
    case 'call': {
      const { kind, site, args } = term;
      return {
        kind,
        site,
        callee: thawTerm(copying, term.callee),
        args: args.map((arg) => thawOrigin(copying, arg)),
      };
    }
  }
}

/** An instance of a class of the program that extends `Error` survives as what it says. */
function thawError(copying: Copying, term: FrozenTerm): Value | undefined {
  if (term.kind !== 'new' || term.callee.kind !== 'global' || !/Error$/.test(term.callee.path.join('.')))
    return undefined;
  const [message = [], options = []] = term.args;
  const said = new Map([
    ['message', { value: message }],
    ['cause', { value: readPath(options, 'cause') }],
    ...(term.assigned ?? []),
  ]);
  const properties = new Map(
    [...said].flatMap(([key, { value }]) =>
      value.length > 0 ? [[key, { value: thawAll(copying, value) }] as const] : [],
    ),
  );
  const [object] = copying.m.newCell({ kind: 'object', site: term.site, properties });
  return object;
}

/** What is too large to be copied, as a text that it could be read from. */
function uncopied(shape: Extract<Shape, { readonly kind: 'object' | 'array' }>): Value {
  const { site } = shape;
  const [value] = unknown('limit', 'a large copy', site, {
    maybeFrom: [[{ kind: 'json', of: [shape], site }]],
  });
  return value as Value;
}
