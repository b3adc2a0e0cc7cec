import type { Cell, State } from './store.js';
import { siteKey, type Static, type Term, type Value } from './value.js';

/** How deep objects are compared. */
const depthLimit = 4;

/** Whether values at one moment and values at a later one are the same as far as anything is known of them. */
export function isSame(
  before: readonly Static[],
  after: readonly Static[],
  base: State,
  state: State,
  depth = depthLimit,
): boolean {
  const isSameStatic = (left: Static, right: Static): boolean =>
    left.length === right.length &&
    right.every((value) => left.some((other) => isSameValue(other, value, base, state, depth)));
  return (
    before.length === after.length &&
    before.every((each, index) => isSameStatic(each, after[index] as Static))
  );
}

function isSameValue(before: Value, after: Value, base: State, state: State, depth: number): boolean {
  if (before === after) return true;
  switch (after.kind) {
    case 'literal':
      return before.kind === 'literal' && before.value === after.value;
    case 'unknown':
      return (
        before.kind === 'unknown' &&
        before.root === after.root &&
        before.path.join('.') === after.path.join('.')
      );
    case 'function':
    case 'class':
      return before.kind === after.kind && siteKey(before) === siteKey(after);
    case 'text':
    case 'json':
      return before.kind === after.kind && siteKey(before.site) === siteKey(after.site);
    case 'object':
      return before.kind === 'object' && isSameObject(before.cell, after.cell, base, state, depth);
    case 'external':
      return before.kind === 'external' && isSameTerm(before.term, after.term);
    case 'native':
      return before.kind === 'native';
  }
}

function isSameTerm(before: Term, after: Term): boolean {
  switch (after.kind) {
    case 'import':
      return (
        before.kind === 'import' &&
        before.module === after.module &&
        before.path.join('.') === after.path.join('.')
      );
    case 'global':
      return before.kind === 'global' && before.path.join('.') === after.path.join('.');
    case 'member':
      return before.kind === 'member' && before.name === after.name && isSameTerm(before.of, after.of);
    case 'call':
    case 'new':
      return before.kind === after.kind && siteKey(before.site) === siteKey(after.site);
    case 'typed':
      return before.kind === 'typed' && isSameTerm(before.type, after.type);
  }
}

function isSameObject(before: number, after: number, base: State, state: State, depth: number): boolean {
  // Whether one and the same object has changed is told by what has been written meanwhile.
  if (before === after) return true;
  if (depth === 0 || !base.hasCell(before) || !state.hasCell(after)) return false;
  const [left, right] = [contentsOf(base.readCell(before)), contentsOf(state.readCell(after))];
  const keys = [...right.keys()];
  return (
    left.size === right.size &&
    keys.every((key) => {
      const other = left.get(key);
      return other !== undefined && isSame([other], [right.get(key) as Static], base, state, depth - 1);
    })
  );
}

function contentsOf(cell: Cell): ReadonlyMap<string, Static> {
  const own =
    cell.kind === 'array'
      ? cell.elements.map((element, index): [string, Static] => [String(index), element])
      : [...cell.properties].map(([key, { value }]): [string, Static] => [key, value]);
  return new Map(cell.rest ? [...own, ['*', cell.rest]] : own);
}
