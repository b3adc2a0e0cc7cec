import type { Machine } from './machine.js';
import { passOn } from './objects.js';
import { signatureOf } from './signature.js';
import type { State } from './store.js';
import { anyNumber, join, unknown, type Static, type Value } from './value.js';

/** How often something without a known end has run is any number: no further round is a different one for that. */
export function widenCounters(m: Machine, start: State): void {
  for (const address of m.state.changedSince(start)) {
    const before = start.readVariable(address);
    const after = m.state.readVariable(address);
    if (before && after && isCounted(before, after)) m.state.writeVariable(address, someNumber(m));
  }
}

/** Whether both are numbers, and not the same one. */
export function isCounted(before: Static, after: Static): boolean {
  if (before.length === 0 || ![...before, ...after].every(isNumber)) return false;
  const [number] = after;
  return !before.some(
    (each) => each.kind === 'literal' && number?.kind === 'literal' && each.value === number.value,
  );
}

export function someNumber(m: Machine): Static {
  return unknown('computed', anyNumber, m.site(m.activation.module.view.ast));
}

function isNumber(value: Value): boolean {
  return (
    (value.kind === 'literal' && typeof value.value === 'number') ||
    (value.kind === 'unknown' && value.reason.name === anyNumber)
  );
}

/** What further rounds would go on changing may hold anything. */
export function widen(m: Machine, start: State, name: string): void {
  for (const address of changesOf(start, m.state)) {
    const variable = m.state.readVariable(address);
    const site = m.site(m.activation.module.view.ast);
    if (variable) m.state.writeVariable(address, join(variable, unknown('limit', name, site)));
    else passOn(m, [{ kind: 'object', cell: address }], name, site, 1);
  }
}

/** Whether another round would begin as the last one did. */
export function isSettled(start: State, next: State): boolean {
  for (const address of next.changedSince(start)) if (isChanged(address, start, next)) return false;
  return true;
}

/** What was there before and holds something else now. */
function changesOf(start: State, next: State): readonly number[] {
  return [...next.changedSince(start)].filter((address) => isChanged(address, start, next));
}

function isChanged(address: number, start: State, next: State): boolean {
  const before = signatureOf(start, address);
  return before !== undefined && before !== signatureOf(next, address);
}
