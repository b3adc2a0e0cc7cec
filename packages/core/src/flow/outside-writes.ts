import type { Machine } from './machine.js';
import type { Property } from './store.js';
import { isAbsent, join, siteKey, type Site, type Static, type Term } from './value.js';

/**
 * What the program writes into things that it does not define: `globalThis.fetch = …`, `process.env.MODEL = …`,
 * `client.chat.completions.create = …`, `Array.prototype.slice = …`. Kept in the store, by the dotted path that was
 * written, so that branches and order count as for its own objects.
 */
export function writeOutside(m: Machine, term: Term, key: string, value: Static, site: Site): void {
  const place = placeOf(m, term, key);
  // Some member of everything, or of a package: which one is not told, and no one is taken for it.
  if (!place || (key === '*' && place.cell === m.outside && !place.ofCall)) return;
  const cell = m.state.readCell(place.cell);
  if (cell.kind !== 'object') return;
  // Where what is written into a call's result is known by the place of the call, it may be that of another round.
  const before = place.ofCall ? cell.properties.get(place.path)?.value : undefined;
  const properties = new Map(cell.properties).set(place.path, {
    value: before ? join(before, value) : value,
    site,
  });
  m.state.writeCell(place.cell, { ...cell, properties });
  // A method of a class that others made: every instance has it from now on.
  const method = /(?:^|\.)prototype\.([^.]+)$/.exec(place.path)?.[1];
  if (method !== undefined && term.kind !== 'global') m.replacedMethods.add(method);
}

/** What the program has put in the place of an outside thing; undefined where it has not. */
export function readOutside(m: Machine, term: Term, key: string, original: () => Static): Static | undefined {
  const place = placeOf(m, term, key);
  const cell = place && m.state.hasCell(place.cell) ? m.state.readCell(place.cell) : undefined;
  const written = cell?.kind === 'object' ? cell.properties.get((place as Place).path)?.value : undefined;
  if (!written) return undefined;
  const present = written.filter((each) => !isAbsent(each));
  return present.length < written.length ? join(present, original()) : present;
}

/** What the program has written into what a call of a package gave, by the path from there. */
export function writtenInto(m: Machine, term: Term): ReadonlyMap<string, Property> {
  const none: ReadonlyMap<string, Property> = new Map();
  if (term.kind !== 'call') return none;
  const cell = m.state.hasCell(m.outside) ? m.state.readCell(m.outside) : undefined;
  if (cell?.kind !== 'object') return none;
  const prefix = keyOfCall(term);
  return new Map(
    [...cell.properties].flatMap(([key, property]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), property] as const] : [],
    ),
  );
}

function keyOfCall({ site }: Extract<Term, { readonly site: unknown }>): string {
  return `call:${siteKey(site)}.`;
}

interface Place {
  readonly cell: number;
  readonly path: string;
  /** Below what a call gave, which is known by the place of the call. */
  readonly ofCall?: true;
}

function placeOf(m: Machine, term: Term, key: string): Place | undefined {
  const path = [key];
  let root = term;
  while (root.kind === 'member') {
    path.unshift(root.name);
    root = root.of;
  }
  if (root.kind === 'call')
    return { cell: m.outside, path: `${keyOfCall(root)}${path.join('.')}`, ofCall: true };
  if (root.kind === 'new' && root.cell !== undefined) return { cell: root.cell, path: path.join('.') };
  if (root.kind === 'global') return { cell: m.outside, path: [...root.path, ...path].join('.') };
  if (root.kind === 'import')
    return { cell: m.outside, path: `${root.module}:${[...root.path, ...path].join('.')}` };
  return undefined;
}
