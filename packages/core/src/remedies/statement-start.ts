import type { TSESTree } from '@typescript-eslint/types';

/** Where a statement or a member begins with its decorators, which may stand in front of `export`. */
export function statementStart(node: TSESTree.Node): number {
  const decorated =
    node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration'
      ? node.declaration
      : node;
  const decorators = decorated && 'decorators' in decorated ? decorated.decorators : [];
  return Math.min(node.range[0], ...decorators.map(({ range }) => range[0]));
}
