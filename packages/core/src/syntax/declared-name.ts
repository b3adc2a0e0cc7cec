import type { TSESTree } from '@typescript-eslint/types';

/** The name of what a node declares: a function, a class, a member or a variable. Undefined: it has none. */
export function declaredName(node: TSESTree.Node): string | undefined {
  switch (node.type) {
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return node.declaration ? declaredName(node.declaration) : undefined;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id?.name;
    case 'VariableDeclaration':
      return node.declarations[0] ? declaredName(node.declarations[0]) : undefined;
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' ? node.id.name : undefined;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return !node.computed && node.key.type === 'Identifier' ? node.key.name : undefined;
    default:
      return undefined;
  }
}
