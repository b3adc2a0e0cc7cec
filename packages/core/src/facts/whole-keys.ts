import type { Alternatives, Shape } from '../flow/shape.js';
import { anyVariable } from '../flow/value.js';
import { contentOf, type Atom } from './content.js';

const depthLimit = 12;

/**
 * Where a key comes from, by the content of its value. What a key is cut out of, such as the cookies of a request, is no key as
 * a whole: other parts of it are something else. A variable of the environment that holds several keys is one. Which member
 * of a dictionary is the key may not be told: that of another name is perhaps one.
 */
export function keyContent(value: Alternatives): readonly Atom[] {
  const whole = new Set(contentOf(value.map((shape) => withoutSources(shape, 0))).map(idOf));
  return contentOf(value)
    .filter((atom) => atom.certain && (atom.root.startsWith('environment:') || whole.has(idOf(atom))))
    .map((atom) => (isSomeEntry(atom) ? { ...atom, certain: false } : atom));
}

/** An entry of a dictionary, or a variable of the environment that all are gone over for: others are no keys. */
function isSomeEntry({ root, path }: Atom): boolean {
  return path.at(-1) === '*' || root === anyVariable;
}

function idOf({ root, path }: Atom): string {
  return `${root}#${path.join('.')}`;
}

/** Methods that give a part of a text. */
const takesPart = /(?:^|\.)(?:split|match|matchAll|exec|slice|substring|substr|at)$/;

function withoutSources(shape: Shape, depth: number): Shape {
  if (depth > depthLimit) return shape;
  const inside = (values: readonly Alternatives[]): readonly Alternatives[] =>
    values.map((value) => value.map((each) => withoutSources(each, depth + 1)));
  switch (shape.kind) {
    case 'text':
      return { ...shape, parts: shape.parts.map((part) => withoutSources(part, depth + 1)) };
    case 'unknown': {
      const { derivedFrom = [], maybeFrom = [], reason, path } = shape;
      // A member of what is made of something: the other members are none.
      const isPart = takesPart.test(reason.name) || path.length > 0;
      return {
        ...shape,
        derivedFrom: isPart ? [] : inside(derivedFrom),
        maybeFrom: isPart ? [] : inside(maybeFrom),
      };
    }
    default:
      return shape;
  }
}
