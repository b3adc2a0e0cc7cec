import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { makeMap } from './collections.js';
import type { Machine } from './machine.js';
import { objectFunctions, type Builtin } from './object-functions.js';
import { assignPattern } from './patterns.js';
import { literal, missing, unknown, type Site, type Static, type Value } from './value.js';

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

/**
 * `url.searchParams.set(key, value)` and `append`: a URL is a text here, and so is what it becomes. Only the place that is
 * written is seen, not other names of the same URL.
 */
export function extendQuery(
  m: Machine,
  receiver: TSESTree.Node,
  name: string,
  args: readonly Static[],
  site: Site,
): void {
  if (receiver.type !== Type.MemberExpression || receiver.computed) return;
  if (receiver.property.type !== Type.Identifier || receiver.property.name !== 'searchParams') return;
  if (name !== 'set' && name !== 'append') return;
  const url = m.values.get(receiver.object) ?? missing;
  if (!url.every(({ kind }) => kind === 'literal' || kind === 'text')) return;
  const [, value = missing] = args;
  const parts = (before: Value): readonly Value[] => (before.kind === 'text' ? before.parts : [before]);
  const longer = url.flatMap((before) =>
    value.map((each): Value => ({
      kind: 'text',
      parts: [...parts(before), ...literal('?', site), each],
      site,
    })),
  );
  assignPattern(m, receiver.object, longer);
}

const beforePath = new Set(['origin', 'host', 'hostname', 'port', 'protocol']);

/** What a member of a URL says: nothing of its query, unless it is the query. */
export function partsOfUrl(parts: readonly Value[], member: string): readonly Value[] {
  if (beforePath.has(member)) return parts.slice(0, 1);
  if (member !== 'pathname') return parts;
  const query = parts.findIndex((part) => part.kind === 'literal' && String(part.value).includes('?'));
  return query < 0 ? parts : parts.slice(0, query + 1);
}
