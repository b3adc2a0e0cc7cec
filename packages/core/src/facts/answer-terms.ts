import { isMetadata } from '../flow/metadata.js';
import type { Machine } from '../flow/machine.js';
import type { Static, Term, Value } from '../flow/value.js';

export type CallTerm = Extract<Term, { readonly kind: 'new' | 'call' }>;

/** A part of what a call has given: a method that is called without arguments is a step `json()` of its path. */
export interface AnswerPart {
  readonly call: CallTerm;
  readonly path: readonly string[];
}

/** Methods of a text that leave it the same text for who compares it. */
const sameText = /^(?:toLowerCase|toUpperCase|trim|toString)$/;

/**
 * The part of an answer that a term is; undefined for any other.
 *
 * @param isAnswer whether a call gives answers that are watched.
 */
export function answerPart(term: Term, isAnswer: (call: CallTerm) => boolean): AnswerPart | undefined {
  const path: string[] = [];
  let at = term;
  for (;;) {
    if (at.kind === 'member') {
      path.unshift(at.name);
      at = at.of;
    } else if (at.kind !== 'call' && at.kind !== 'new') return undefined;
    else if (isAnswer(at)) return { call: at, path };
    else if (at.callee.kind !== 'member' || at.args.length > 0) return undefined;
    else {
      if (!(path.length === 0 && sameText.test(at.callee.name))) path.unshift(`${at.callee.name}()`);
      at = at.callee.of;
    }
  }
}

/** Whether a part of an answer says something of what the model has answered, and not only about it. */
export function isContent({ path }: AnswerPart): boolean {
  return !path.some((step) => isMetadata(step) || step === 'headers');
}

const depthLimit = 8;

/** What of answers stands in a value. */
export interface CarriedAnswer {
  readonly part: AnswerPart;
  /** Whether it stands there whatever the value turns out to be. */
  readonly certain: boolean;
}

/** Every content of an answer in a value: as it is, as a part of an object or a text, or made into something else. */
export function answersIn(
  m: Machine,
  value: Static,
  partOf: (term: Term) => AnswerPart | undefined,
): readonly CarriedAnswer[] {
  const found: CarriedAnswer[] = [];
  const around = new Set<number>();
  const all = (values: Static, certain: boolean, depth: number): void => {
    for (const each of values) one(each, certain && values.length === 1, depth);
  };
  const one = (each: Value, certain: boolean, depth: number): void => {
    if (depth > depthLimit) return;
    switch (each.kind) {
      case 'external':
        return term(each.term, certain, depth);
      case 'text':
        return each.parts.forEach((part) => one(part, certain, depth + 1));
      case 'json':
        return all(each.from ?? [], certain, depth + 1);
      case 'unknown':
        for (const from of each.derivedFrom ?? []) all(from, certain, depth + 1);
        for (const from of each.maybeFrom ?? []) all(from, false, depth + 1);
        return;
      case 'object': {
        if (around.has(each.cell) || !m.state.hasCell(each.cell)) return;
        around.add(each.cell);
        const cell = m.state.readCell(each.cell);
        const inside =
          cell.kind === 'array'
            ? cell.elements
            : [...cell.properties.values()].map((property) => property.value);
        for (const member of inside) all(member, certain, depth + 1);
        if (cell.rest) all(cell.rest, false, depth + 1);
        around.delete(each.cell);
        return;
      }
      default:
        return;
    }
  };
  const term = (at: Term, certain: boolean, depth: number): void => {
    const part = partOf(at);
    if (part) {
      if (isContent(part)) found.push({ part, certain });
      return;
    }
    if (at.kind === 'member') return term(at.of, certain, depth);
    if (at.kind !== 'call' && at.kind !== 'new') return;
    for (const arg of at.args) all(arg, certain, depth + 1);
    term(at.callee, certain, depth + 1);
  };
  all(value, true, 0);
  return found;
}
