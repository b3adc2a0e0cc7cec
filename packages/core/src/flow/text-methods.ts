import { invokeCallbacks } from './calls.js';
import type { Machine } from './machine.js';
import { concatenate } from './operators.js';
import { literal, unknown, type Site, type Static, type Value } from './value.js';

/** Methods whose result says, in whole or in part, what their receiver said. */
const textMethods = new Set([
  'trim',
  'trimStart',
  'trimEnd',
  'slice',
  'substring',
  'substr',
  'toLowerCase',
  'toUpperCase',
  'toString',
  'replace',
  'replaceAll',
  'concat',
  'padStart',
  'padEnd',
  'repeat',
  'normalize',
  'split',
  'join',
  'at',
  'charAt',
  'map',
  'flatMap',
  'filter',
  'reverse',
  'flat',
  'match',
  'toJSON',
  'valueOf',
  'json',
  'text',
  'find',
  'reduce',
  'pop',
  'shift',
]);

export function isTextMethod(name: string): boolean {
  return textMethods.has(name);
}

/** Methods of a string known in whole or in part. */
export function callStringMethod(
  m: Machine,
  receiver: Value,
  name: string,
  args: readonly Static[],
  site: Site,
): Static {
  const self: Static = [receiver];
  invokeCallbacks(m, args, site, () => []);
  if (name === 'toString' || name === 'valueOf' || name === 'normalize') return self;
  if (name === 'concat') return concatenate(m, [self, ...args], site);
  if (receiver.kind === 'literal' && typeof receiver.value === 'string') {
    const folded = fold(receiver.value, name, args);
    if (folded !== undefined) return literal(folded, receiver.site ?? site);
  }
  if (receiver.kind === 'literal' && typeof receiver.value !== 'string')
    return unknown('computed', name, site);
  return unknown(
    'computed',
    name,
    site,
    isTextMethod(name) ? { derivedFrom: [self, ...(name.startsWith('replace') ? args.slice(1) : [])] } : {},
  );
}

function fold(text: string, name: string, args: readonly Static[]): string | undefined {
  if (name === 'trim') return text.trim();
  if (name === 'toLowerCase') return text.toLowerCase();
  if (name === 'toUpperCase') return text.toUpperCase();
  if (name !== 'replace' && name !== 'replaceAll') return undefined;
  const [from, to] = args.map((arg) =>
    arg.length === 1 && arg[0]?.kind === 'literal' && typeof arg[0].value === 'string'
      ? arg[0].value
      : undefined,
  );
  if (from === undefined || to === undefined) return undefined;
  return name === 'replace' ? text.replace(from, () => to) : text.replaceAll(from, () => to);
}
