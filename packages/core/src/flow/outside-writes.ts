import type { Machine } from './machine.js';
import { isAbsent, join, type Site, type Static, type Term } from './value.js';

/**
 * What the program writes into things that it does not define: `globalThis.fetch = …`, `process.env.MODEL = …`,
 * `client.chat.completions.create = …`, `Array.prototype.slice = …`. Kept in the store, by the dotted path that was
 * written, so that branches and order count as for its own objects.
 */
export function writeOutside(m: Machine, term: Term, key: string, value: Static, site: Site): void {
  const place = placeOf(m, term, key);
  if (!place) return;
  const cell = m.state.readCell(place.cell);
  if (cell.kind !== 'object') return;
  const properties = new Map(cell.properties).set(place.path, { value, site });
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

interface Place {
  readonly cell: number;
  readonly path: string;
}

function placeOf(m: Machine, term: Term, key: string): Place | undefined {
  const path = [key];
  let root = term;
  while (root.kind === 'member') {
    path.unshift(root.name);
    root = root.of;
  }
  if (root.kind === 'new' && root.cell !== undefined) return { cell: root.cell, path: path.join('.') };
  if (root.kind === 'global') return { cell: m.outside, path: [...root.path, ...path].join('.') };
  if (root.kind === 'import')
    return { cell: m.outside, path: `${root.module}:${[...root.path, ...path].join('.')}` };
  return undefined;
}
