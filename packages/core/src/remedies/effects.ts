import type { TSESTree } from '@typescript-eslint/types';

/** Methods of texts that only make another one of them. */
const textMethods =
  /^(?:at|charAt|concat|includes|padEnd|padStart|repeat|replace|replaceAll|slice|split|substring|toLowerCase|toString|toUpperCase|trim|trimEnd|trimStart)$/;

/** Whether working an expression out does nothing but give a value: nobody misses it when the value is not used. */
export function hasNoEffect(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'Identifier':
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return node.expressions.every(hasNoEffect);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return hasNoEffect(node.left) && hasNoEffect(node.right);
    case 'ConditionalExpression':
      return [node.test, node.consequent, node.alternate].every(hasNoEffect);
    case 'UnaryExpression':
      return node.operator !== 'delete' && hasNoEffect(node.argument);
    case 'MemberExpression':
      return hasNoEffect(node.object) && (!node.computed || hasNoEffect(node.property));
    case 'CallExpression':
      return isTextMethod(node.callee) && node.arguments.every(hasNoEffect);
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      return hasNoEffect(node.expression);
    default:
      return false;
  }
}

function isTextMethod(callee: TSESTree.Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    !callee.computed &&
    callee.property.type === 'Identifier' &&
    textMethods.test(callee.property.name) &&
    hasNoEffect(callee.object)
  );
}
