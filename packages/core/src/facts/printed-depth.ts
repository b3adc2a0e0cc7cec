import type { Alternatives, Shape } from '../flow/shape.js';
import { isErrorTerm } from './content.js';

/** What of a logged value a logger prints to a depth of its own, and what has been made a text before and is printed whole. */
export interface Printed {
  readonly toDepth: Alternatives;
  readonly whole: Alternatives;
}

/** One alternative says nothing of another: a caught error may be a text of the program, or an object of a client. */
export function printedOf(value: Alternatives): Printed {
  return { toDepth: value.flatMap(withoutTexts), whole: value.flatMap(textsIn) };
}

function isText(shape: Shape): boolean {
  return (
    shape.kind === 'json' ||
    shape.kind === 'text' ||
    (shape.kind === 'unknown' && shape.derivedFrom !== undefined)
  );
}

function withoutTexts(shape: Shape): Alternatives {
  switch (shape.kind) {
    case 'object': {
      const properties = [...shape.properties].map(
        ([key, each]) => [key, { ...each, value: each.value.flatMap(withoutTexts) }] as const,
      );
      const rest = shape.rest?.flatMap(withoutTexts);
      return [{ ...shape, properties: new Map(properties), ...(rest && { rest }) }];
    }
    case 'array': {
      const rest = shape.rest?.flatMap(withoutTexts);
      return [
        {
          ...shape,
          elements: shape.elements.map((each) => each.flatMap(withoutTexts)),
          ...(rest && { rest }),
        },
      ];
    }
    default:
      return isText(shape) ? [] : [shape];
  }
}

function textsIn(shape: Shape): Alternatives {
  switch (shape.kind) {
    case 'object':
      return [...[...shape.properties.values()].flatMap(({ value }) => value), ...(shape.rest ?? [])].flatMap(
        textsIn,
      );
    case 'array':
      return [...shape.elements.flat(), ...(shape.rest ?? [])].flatMap(textsIn);
    case 'external':
      // The message of an error is printed whole.
      return shape.term.kind === 'new' && isErrorTerm(shape.term)
        ? shape.term.args.flat().flatMap(textsIn)
        : [];
    default:
      return isText(shape) ? [shape] : [];
  }
}
