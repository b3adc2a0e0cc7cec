import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { walk } from '../syntax/source-tree.js';
import type { Static } from './value.js';

/** Functions that are one expression without a call or a write: they do nothing but give a value. */
export function onlyCompares(value: Static): boolean {
  return value.every(
    (each) =>
      each.kind === 'function' &&
      each.node.body.type !== Type.BlockStatement &&
      [...walk(each.node.body)].every((node) => !hasEffects(node)),
  );
}

const effects: ReadonlySet<string> = new Set([
  Type.CallExpression,
  Type.NewExpression,
  Type.TaggedTemplateExpression,
  Type.ImportExpression,
  Type.AssignmentExpression,
  Type.UpdateExpression,
  Type.AwaitExpression,
  Type.YieldExpression,
]);

function hasEffects(node: TSESTree.Node): boolean {
  return effects.has(node.type) || (node.type === Type.UnaryExpression && node.operator === 'delete');
}
