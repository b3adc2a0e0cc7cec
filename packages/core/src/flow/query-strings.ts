import { makeMap } from './collections.js';
import { objectFunctions, type Builtin } from './object-functions.js';
import { missing, unknown, type Value } from './value.js';

/** `new URLSearchParams(init)`: a map of its parameters. */
export const makeQuery: Builtin = (m, [init = missing], site) => {
  const isRecord = init.some(
    (value) => value.kind === 'object' && m.state.readCell(value.cell).kind === 'object',
  );
  const pairs = isRecord ? objectFunctions['Object.entries']?.(m, [init], site) : undefined;
  if (pairs || init.every(({ kind }) => kind === 'object' || kind === 'literal'))
    return makeMap(m, [pairs ?? init], site);
  return unknown('computed', 'a query', site, { derivedFrom: [init] });
};

const beforePath = new Set(['origin', 'host', 'hostname', 'port', 'protocol']);

/** What a member of a URL says: nothing of its query, unless it is the query. */
export function partsOfUrl(parts: readonly Value[], member: string): readonly Value[] {
  if (beforePath.has(member)) return parts.slice(0, 1);
  if (member !== 'pathname') return parts;
  const query = parts.findIndex((part) => part.kind === 'literal' && String(part.value).includes('?'));
  return query < 0 ? parts : parts.slice(0, query + 1);
}
