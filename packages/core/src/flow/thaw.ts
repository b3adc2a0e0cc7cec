import { withLabels } from './labels.js';
import type { Machine } from './machine.js';
import { readPath } from './read-shape.js';
import type { Alternatives, FrozenTerm, Shape } from './shape.js';
import type { Static, Value } from './value.js';

/** The inverse of `freeze`: fresh objects with the frozen contents, as a deep copy has them. */
export function thaw(m: Machine, shapes: Alternatives): Static {
  return shapes.map((shape) => {
    const value = thawOne(m, shape);
    return 'classes' in shape && shape.classes ? (withLabels([value], shape.classes)[0] as Value) : value;
  });
}

function thawOne(m: Machine, shape: Shape): Value {
  switch (shape.kind) {
    case 'literal':
      return shape;
    case 'json':
      return { kind: 'json', of: shape.of, site: shape.site };
    case 'text':
      return { kind: 'text', parts: thaw(m, shape.parts), site: shape.site };
    case 'object': {
      const properties = new Map(
        [...shape.properties].map(([key, property]) => [
          key,
          { ...property, value: thaw(m, property.value) },
        ]),
      );
      const [object] = m.newCell({
        kind: 'object',
        site: shape.site,
        properties,
        rest: shape.rest && thaw(m, shape.rest),
      });
      return object as Value;
    }
    case 'array': {
      const elements = shape.elements.map((element) => thaw(m, element));
      const [array] = m.newCell({
        kind: 'array',
        site: shape.site,
        elements,
        rest: shape.rest && thaw(m, shape.rest),
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
        ...(shape.derivedFrom ? { derivedFrom: shape.derivedFrom.map((from) => thaw(m, from)) } : {}),
        ...(shape.maybeFrom ? { maybeFrom: shape.maybeFrom.map((from) => thaw(m, from)) } : {}),
      };
    case 'external':
      return thawError(m, shape.term) ?? { kind: 'literal', value: undefined };
    case 'function':
      // Functions and class instances do not survive a copy by value.
      return { kind: 'literal', value: undefined };
  }
}

/** An instance of a class of the program that extends `Error` survives as what it says. */
function thawError(m: Machine, term: FrozenTerm): Value | undefined {
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
      value.length > 0 ? [[key, { value: thaw(m, value) }] as const] : [],
    ),
  );
  const [object] = m.newCell({ kind: 'object', site: term.site, properties });
  return object;
}
