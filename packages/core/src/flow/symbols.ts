import type { TSESTree } from '@typescript-eslint/types';
import type { Term } from './value.js';

const mark = '@@';

/** The key under which a well-known symbol is kept: `@@dispose` for `Symbol.dispose`. */
export function symbolKey(term: Term): string | undefined {
  if (term.kind !== 'global') return undefined;
  const [of, name, ...deeper] = term.path;
  return of === 'Symbol' && name !== undefined && deeper.length === 0 ? `${mark}${name}` : undefined;
}

/** The same for a key as it is written: `[Symbol.dispose]`. */
export function writtenSymbol(key: TSESTree.Node): string | undefined {
  if (key.type !== 'MemberExpression' || key.computed || key.object.type !== 'Identifier') return undefined;
  return key.object.name === 'Symbol' && key.property.type === 'Identifier'
    ? `${mark}${key.property.name}`
    : undefined;
}

/** What no list of keys has, and nothing that is sent or printed: symbols and private fields. */
export function isUnlisted(key: string): boolean {
  return key.startsWith(mark) || key.startsWith('#');
}
