import { joinedName } from '../flow/array-methods.js';
import { redactedName } from '../flow/said-classes.js';
import type { Alternatives, Shape } from '../flow/shape.js';

/**
 * What of a prompt has gone through a redactor: `redacted` where all of it has, or is text of the program itself; `raw` where it holds
 * data that says its class and has not; else it is not known.
 */
export type Redaction = 'redacted' | 'raw' | 'unknown';

export function redactionOf(prompts: readonly Alternatives[]): Redaction {
  return worstOf(prompts.flat(), new Set());
}

const worst: readonly Redaction[] = ['redacted', 'unknown', 'raw'];

/** @param around what is being looked at: a value may hold itself. */
function worstOf(value: Alternatives, around: ReadonlySet<Shape>): Redaction {
  return value
    .map((shape) => (around.has(shape) ? 'redacted' : redactionOfShape(shape, new Set([...around, shape]))))
    .reduce((a, b) => (worst.indexOf(b) > worst.indexOf(a) ? b : a), 'redacted' as Redaction);
}

function redactionOfShape(shape: Shape, around: ReadonlySet<Shape>): Redaction {
  switch (shape.kind) {
    case 'literal':
      return saysClass(shape) ? 'raw' : 'redacted';
    case 'text':
      return worstOf(shape.parts, around);
    case 'json':
      return worstOf(shape.of, around);
    case 'object':
      return worstOf(
        [...[...shape.properties.values()].flatMap(({ value }) => value), ...(shape.rest ?? [])],
        around,
      );
    case 'array':
      return worstOf([...shape.elements.flat(), ...(shape.rest ?? [])], around);
    case 'unknown':
      if (isComputed(shape, redactedName)) return 'redacted';
      if (saysClass(shape)) return 'raw';
      return isComputed(shape, joinedName) ? worstOf((shape.derivedFrom ?? []).flat(), around) : 'unknown';
    case 'external':
      return saysClass(shape) ? 'raw' : 'unknown';
    case 'function':
      return 'unknown';
  }
}

function isComputed({ reason }: Extract<Shape, { kind: 'unknown' }>, name: string): boolean {
  return reason.kind === 'computed' && reason.name === name;
}

function saysClass(shape: Shape): boolean {
  return 'classes' in shape && (shape.classes?.length ?? 0) > 0;
}
