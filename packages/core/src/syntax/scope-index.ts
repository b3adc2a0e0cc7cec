import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from './source-view.js';

/** Which variable an identifier names: uses and declarations alike. Free names are absent. */
export type ScopeIndex = ReadonlyMap<TSESTree.Node, Variable>;

const indexes = new WeakMap<object, ScopeIndex>();

export function scopeIndexOf(view: SourceView): ScopeIndex {
  const known = indexes.get(view.ast);
  if (known) return known;
  const index = new Map<TSESTree.Node, Variable>();
  for (const scope of view.scopeManager.scopes) {
    for (const reference of scope.references) {
      if (reference.resolved && reference.resolved.defs.length > 0)
        index.set(reference.identifier, reference.resolved);
    }
    for (const variable of scope.variables) {
      for (const identifier of variable.identifiers) index.set(identifier, variable);
    }
  }
  indexes.set(view.ast, index);
  return index;
}
