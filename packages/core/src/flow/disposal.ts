import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import type { Machine } from './machine.js';

/** What a block declares with `using`, in the order in which it is disposed of. */
export function resourcesOf(statements: readonly TSESTree.Node[]): readonly TSESTree.VariableDeclarator[] {
  return statements
    .flatMap((statement) =>
      statement.type === Type.VariableDeclaration && /using$/.test(statement.kind)
        ? statement.declarations
        : [],
    )
    .toReversed();
}

/** Calls what the language calls on a resource when its block is left. */
export function dispose(m: Machine, resources: readonly TSESTree.VariableDeclarator[]): void {
  for (const { id } of resources) {
    const site = m.site(id);
    const value = m.evaluate(id);
    for (const key of ['@@asyncDispose', '@@dispose']) {
      const method = m.member(value, key, site).filter(({ kind }) => kind === 'function');
      if (method.length > 0) m.call(method, [], site, value);
    }
  }
}
