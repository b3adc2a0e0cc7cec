import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import type { Machine } from './machine.js';
import {
  literal,
  missing,
  truthiness,
  unknown,
  type Site,
  type Static,
  type Term,
  type Value,
} from './value.js';

/** What the outcome of a test says of a value from outside: that it is one of some texts, or none of them. */
export interface Comparison {
  /** Everything that the value may be. */
  readonly of: readonly Term[];
  readonly texts: readonly string[];
  /** What a test that holds says. */
  readonly holds: 'one' | 'none';
}

/** What is known of a value once a test has come out in one way. */
export interface Learnt {
  readonly of: readonly Term[];
  readonly texts: readonly string[];
  readonly is: 'one' | 'none';
}

/**
 * A comparison of a value from outside, whose outcome is worth knowing, with known texts.
 *
 * @param texts undefined: not all of them are known. Nothing, as `null`, is no text.
 * @returns undefined for any other comparison.
 */
export function comparison(
  m: Machine,
  value: Static,
  texts: readonly string[] | undefined,
  holds: Comparison['holds'],
  site: Site,
): Static | undefined {
  const terms = value.flatMap((each) => (each.kind === 'external' ? [each.term] : []));
  if (terms.length === 0 || !texts || !terms.every((term) => m.listener.answers.tells(term)))
    return undefined;
  const isOther = (each: Value): boolean =>
    each.kind !== 'external' && (each.kind !== 'literal' || texts.includes(each.value as string));
  if (value.some(isOther)) return undefined;
  return unknown('computed', 'a comparison', site).map((each) => ({
    ...each,
    says: { of: terms, texts, holds },
  }));
}

/** The texts of a list of which every element is known. */
export function textsOf(m: Machine, list: Static): readonly string[] | undefined {
  const [only] = list;
  const cell = list.length === 1 && only?.kind === 'object' ? m.state.readCell(only.cell) : undefined;
  if (cell?.kind !== 'array' || cell.rest) return undefined;
  const texts = cell.elements.map((element) =>
    element.every((each) => each.kind === 'literal' && typeof each.value === 'string')
      ? element.map((each) => (each as { readonly value: string }).value)
      : undefined,
  );
  return texts.every((each) => each !== undefined) ? texts.flat() : undefined;
}

/** Whether a known value is one of a list of known ones; undefined where they are not all known. */
export function isAmong(known: readonly Static[] | undefined, args: readonly Static[]): Static | undefined {
  const [sought, ...others] = args.length === 1 ? (args[0] ?? missing) : missing;
  const all = known?.map(([value, ...more]) => (more.length === 0 ? value : undefined));
  if (sought?.kind !== 'literal' || others.length > 0) return undefined;
  if (!all?.every((each) => each?.kind === 'literal')) return undefined;
  return literal(all.some((each) => each?.kind === 'literal' && each.value === sought.value));
}

/** The opposite of a comparison; undefined where one of the alternatives is none. */
export function negated(value: Static): Static | undefined {
  if (!value.some((each) => each.kind === 'unknown' && each.says)) return undefined;
  return value.map((each) => {
    if (each.kind === 'unknown' && each.says)
      return { ...each, says: { ...each.says, holds: each.says.holds === 'one' ? 'none' : 'one' } };
    const truth = truthiness(each);
    return truth === undefined ? each : { kind: 'literal', value: !truth };
  });
}

/** What follows from a test that has come out in one way. */
export function learntFrom(m: Machine, test: TSESTree.Node, holds: boolean): Learnt | undefined {
  if (test.type === Type.UnaryExpression && test.operator === '!')
    return learntFrom(m, test.argument, !holds);
  if (test.type === Type.LogicalExpression && test.operator === (holds ? '||' : '&&'))
    return either(m, learntFrom(m, test.left, holds), learntFrom(m, test.right, holds));
  const value = m.values.get(test);
  if (!value) return undefined;
  const learnt = value
    .filter((each) => truthiness(each) !== !holds)
    .map((each): Learnt | undefined => {
      if (each.kind !== 'unknown' || !each.says) return undefined;
      const { of, texts, holds: means } = each.says;
      return { of, texts, is: holds === (means === 'one') ? 'one' : 'none' };
    });
  return learnt.length === 0 ? undefined : learnt.reduce((a, b) => either(m, a, b));
}

/** What is known where one of two things is. */
function either(m: Machine, a: Learnt | undefined, b: Learnt | undefined): Learnt | undefined {
  if (!a || !b || a.is !== b.is) return undefined;
  const roots = ({ of }: Learnt): Set<Term | undefined> =>
    new Set(of.map((term) => m.listener.answers.tells(term)));
  const [left, right] = [roots(a), roots(b)];
  if (left.size !== right.size || ![...left].every((root) => right.has(root))) return undefined;
  return { ...a, texts: [...new Set([...a.texts, ...b.texts])] };
}
