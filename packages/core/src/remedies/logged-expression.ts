import type { TSESTree } from '@typescript-eslint/types';

/** `prompt` in `prompt.slice(0, 80)` is logged as the whole chain. */
export function wholeChain(node: TSESTree.Node): TSESTree.Node {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node ? wholeChain(parent) : node;
    case 'CallExpression':
      return parent.callee === node ? wholeChain(parent) : node;
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return wholeChain(parent);
    default:
      return node;
  }
}
