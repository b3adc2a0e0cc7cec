import type { Machine } from './machine.js';
import { isSame } from './sameness.js';
import type { ObjectCell, State } from './store.js';
import { join, unknown, type FunctionNode, type Site, type Static } from './value.js';
import { isCounted, isSettled, someNumber, widen, widenCounters } from './widening.js';

/** Rounds of a function that calls itself which are followed while each begins as none before it; the last one begins with anything. */
const roundLimit = 4;

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
): readonly Static[] | undefined {
  const rounds = m.running.filter((each) => each.node === node);
  const last = rounds.at(-1);
  if (!last) return args;
  const { base, given } = last;
  if (rounds.length > roundLimit) return undefined;
  if (given && isSettled(base, m.state) && isSame(given, args, base, m.state)) return undefined;
  widenCounters(m, base);
  const isLast = rounds.length === roundLimit;
  if (isLast) widen(m, base, 'a recursion');
  if (!given) return args;
  return args.map((arg, index) => {
    const counted = withoutCounters(m, given[index], arg, base);
    return isLast && !isSame([given[index] ?? []], [arg], base, m.state)
      ? join(counted, unknown('limit', 'a recursion', site, { maybeFrom: [arg] }))
      : counted;
  });
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
