import { gapOf, type Gap } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';

/** Whether something holds in every way that a value can turn out. */
export type Truth = 'holds' | 'fails' | { readonly open: Gap };

export function all(truths: readonly Truth[]): Truth {
  return truths.find((truth) => truth === 'fails') ?? truths.find((truth) => truth !== 'holds') ?? 'holds';
}

export function every(value: Alternatives, complies: (value: unknown) => boolean): Truth {
  const literals = value.filter((shape) => shape.kind !== 'unknown');
  if (literals.some((shape) => shape.kind !== 'literal' || !complies(shape.value))) return 'fails';
  const gap = value.find((shape) => shape.kind === 'unknown');
  return gap ? { open: gapOf(gap) } : 'holds';
}

export function nonEmpty(value: Alternatives): Truth {
  let gap: Gap | undefined;
  for (const shape of value) {
    if (shape.kind === 'unknown') gap ??= gapOf(shape);
    else if (shape.kind !== 'array' || (shape.elements.length === 0 && !shape.rest)) return 'fails';
    else if (shape.elements.length === 0)
      gap ??= { text: 'the list of providers is built at run time and may be empty', why: 'computed' };
    else if (shape.elements.every((element) => element.some(isNothing)))
      gap ??= { text: 'the list of providers may hold nothing but `null`', why: 'computed' };
  }
  return gap === undefined ? 'holds' : { open: gap };
}

/** In a list it is sent as `null`. */
function isNothing(shape: Shape): boolean {
  return shape.kind === 'literal' && shape.value == null;
}

export function either(a: Truth, b: Truth): Truth {
  if (a === 'holds' || b === 'holds') return 'holds';
  return a === 'fails' ? b : a;
}
