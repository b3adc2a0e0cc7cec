import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { walk } from '../syntax/source-tree.js';
import type { Machine, RunningFunction } from './machine.js';
import { isSame } from './sameness.js';
import type { ObjectCell, State } from './store.js';
import { join, unknown, type FunctionNode, type Site, type Static } from './value.js';
import { isCounted, isSettled, someNumber, widen, widenCounters } from './widening.js';

/** Rounds of a function that calls itself which are followed while each begins as none before it; the last one begins with anything. */
const roundLimit = 4;
/** Each further way on which a function calls itself multiplies the steps: past these, all of its further rounds are last ones. */
const stepsOfRounds = 1_500;
/** The same for all of its calls together. */
const stepsOfFunction = 6_000;
/** Past these, a function that only computes is not followed at all. */
const stepsOfComputing = 20_000;

/** A call of a function that is followed. */
export interface Round {
  readonly args: readonly Static[];
  /** Begins with anything that may change: what it calls again begins no other way. */
  readonly last: boolean;
}

/** What a function that calls itself has shown so far. */
export interface Recursion {
  /** Of its calls that have ended. */
  steps: number;
  /** Nothing has left it, or been changed by it, in a round that began with anything. */
  quiet: boolean;
  covered: boolean;
}

/**
 * What a function begins with that may be running already: where it calls itself, any number stands in the place of one that is
 * counted, and in the last round that is followed, anything in the place of what still changes.
 *
 * @returns undefined where it is not to be followed: the round that is running began the same way.
 */
export function nextRound(
  m: Machine,
  node: FunctionNode,
  args: readonly Static[],
  site: Site,
): Round | undefined {
  const rounds = m.running.filter((each) => each.node === node);
  const [outermost] = rounds;
  const running = rounds.at(-1);
  if (!outermost || !running) return { args, last: false };
  const { base, given } = running;
  if (running.last) return undefined;
  if (given && isSettled(base, m.state) && isSame(given, args, base, m.state)) return undefined;
  widenCounters(m, base);
  const last = rounds.length === roundLimit || isTooWide(m, outermost);
  if (last) widen(m, base, 'a recursion');
  if (!given) return { args, last };
  const begins = args.map((arg, index) => {
    const counted = withoutCounters(m, given[index], arg, base);
    return last && !isSame([given[index] ?? []], [arg], base, m.state)
      ? join(counted, unknown('limit', 'a recursion', site, { maybeFrom: [arg] }))
      : counted;
  });
  return { args: begins, last };
}

/**
 * Whether a function that calls itself has taken many steps, while all that it does has been seen, begun with anything, and was nothing
 * but to give a value. Loggers that look through whatever they are given are such; they would take all steps of each file that logs.
 */
export function onlyComputes(m: Machine, node: FunctionNode): boolean {
  const known = m.recursions.get(node);
  if (!known?.quiet) return false;
  const outermost = m.running.find((each) => each.node === node);
  if (outermost ? !isTooWide(m, outermost) : known.steps <= stepsOfComputing) return false;
  known.covered ||= [...walk(node)].every((each) => !mayMatter.has(each.type) || m.values.has(each));
  return known.covered;
}

/** Whether a function takes many steps, and one way on which it calls itself has been followed to its last round. */
function isTooWide(m: Machine, { node, begunAt }: RunningFunction): boolean {
  const known = m.recursions.get(node);
  if (!known) return false;
  const steps = m.moment.steps - begunAt.steps;
  return steps > stepsOfRounds || known.steps + steps > stepsOfFunction;
}

const mayMatter: ReadonlySet<TSESTree.Node['type']> = new Set([
  Type.AssignmentExpression,
  Type.CallExpression,
  Type.NewExpression,
  Type.TaggedTemplateExpression,
  Type.UpdateExpression,
]);

/** Notes what a call of a function that calls itself has shown. */
export function endRound(m: Machine, ended: RunningFunction, ends: readonly State[]): void {
  const { node, base, begunAt, last } = ended;
  let known = m.recursions.get(node);
  if (last) {
    if (!known) m.recursions.set(node, (known = { steps: 0, quiet: true, covered: false }));
    const { leaving, thrown } = m.moment;
    known.quiet &&=
      leaving === begunAt.leaving && thrown === begunAt.thrown && ends.every((end) => isSettled(base, end));
  } else if (known && !m.running.some((each) => each.node === node))
    known.steps += m.moment.steps - begunAt.steps;
}

/** An argument with any number in the place of one that differs from the last time, and likewise in a plain object. */
function withoutCounters(m: Machine, before: Static | undefined, after: Static, base: State): Static {
  if (!before) return after;
  if (isCounted(before, after)) return someNumber(m);
  const [left, right] = [plainObject(base, before), plainObject(m.state, after)];
  if (!left || !right) return after;
  const counted = [...right.properties].filter(([key, property]) =>
    isCounted(left.properties.get(key)?.value ?? [], property.value),
  );
  if (counted.length === 0) return after;
  const properties = new Map(right.properties);
  for (const [key, property] of counted) properties.set(key, { ...property, value: someNumber(m) });
  return m.newCell({ ...right, properties });
}

function plainObject(state: State, value: Static): ObjectCell | undefined {
  const [only] = value;
  if (value.length !== 1 || only?.kind !== 'object' || !state.hasCell(only.cell)) return undefined;
  const cell = state.readCell(only.cell);
  return cell.kind === 'object' && !cell.prototype && !cell.base ? cell : undefined;
}
