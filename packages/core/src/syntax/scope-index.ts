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
  // The name of a class is a variable outside and another one inside of it; both hold the class.
  const outer = new Map<Variable, Variable>();
  for (const { variables } of view.scopeManager.scopes) {
    for (const variable of variables) {
      for (const identifier of variable.identifiers) {
        const first = index.get(identifier);
        if (first) outer.set(variable, first);
        else index.set(identifier, variable);
      }
    }
  }
  for (const { references } of view.scopeManager.scopes) {
    for (const { identifier, resolved } of references) {
      if (resolved && resolved.defs.length > 0) index.set(identifier, outer.get(resolved) ?? resolved);
    }
  }
  indexes.set(view.ast, index);
  return index;
}
