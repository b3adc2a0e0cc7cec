import type { ClassLabel } from './labels.js';
import type { Alternatives, Shape } from './shape.js';

/** Every class that frozen values carry, or anything that they are made of. */
export function classesInShapes(value: Alternatives): readonly ClassLabel[] {
  const found = new Set<ClassLabel>();
  const seen = new Set<Shape>();
  const visit = (shapes: Alternatives): void => {
    for (const shape of shapes) {
      if (seen.has(shape)) continue;
      seen.add(shape);
      if ('classes' in shape) for (const label of shape.classes ?? []) found.add(label);
      for (const inner of insideOf(shape)) visit(inner);
    }
  };
  visit(value);
  return [...found];
}

function insideOf(shape: Shape): readonly Alternatives[] {
  switch (shape.kind) {
    case 'text':
      return [shape.parts];
    case 'object':
      return [...[...shape.properties.values()].map(({ value }) => value), shape.rest ?? []];
    case 'array':
      return [...shape.elements, shape.rest ?? []];
    case 'json':
      return [shape.of];
    case 'unknown':
      return [...(shape.derivedFrom ?? []), ...(shape.maybeFrom ?? [])];
    case 'external':
      return shape.term.kind === 'call' || shape.term.kind === 'new' ? shape.term.args : [];
    default:
      return [];
  }
}
