import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { isFunction, walk } from '../syntax/source-tree.js';

export type SeesCall = (node: TSESTree.Node) => boolean;

/**
 * Whether an error that a call throws or rejects with ends in a handler around it, in the same function, so that nobody further
 * out is handed it: the call is awaited there, and the handler gives the error to nothing that may throw it unseen.
 *
 * @param sees whether it is known what a call does with its arguments: it writes a log, or has been followed.
 */
export function isSettled(call: TSESTree.Node, sees: SeesCall): boolean {
  let isAwaited = false;
  for (let inner = call, outer = call.parent; outer; inner = outer, outer = outer.parent) {
    isAwaited ||= awaits(outer, inner);
    if (outer.type === Type.TryStatement && inner === outer.block && outer.handler) {
      const { param, body } = outer.handler;
      if (isAwaited && keepsError(param, body, sees)) return true;
    }
    if (isFunction(outer)) return false;
  }
  return false;
}

/** `yield*` waits for each step of what it goes through, as a loop does. */
function awaits(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  if (outer.type === Type.AwaitExpression) return true;
  if (outer.type === Type.ForOfStatement) return outer.await && outer.right === inner;
  return outer.type === Type.YieldExpression && outer.delegate;
}

/** A pattern takes pieces of the error, which are followed no further. */
function keepsError(
  param: TSESTree.CatchClause['param'],
  body: TSESTree.BlockStatement,
  sees: SeesCall,
): boolean {
  if (!param) return true;
  if (param.type !== Type.Identifier) return false;
  for (const node of walk(body)) {
    if (node.type === Type.Identifier && node.name === param.name && isHandedOn(node, body, sees))
      return false;
  }
  return true;
}

/** Whether an identifier stands for the whole error in what is not seen, a test or the reading of a member. */
function isHandedOn(node: TSESTree.Identifier, body: TSESTree.BlockStatement, sees: SeesCall): boolean {
  const { parent } = node;
  if (parent.type === Type.MemberExpression) return parent.object === node && parent.computed;
  if (parent.type === Type.BinaryExpression && parent.operator === 'instanceof') return false;
  // `{ error: error.message }` has a name that is none of a variable.
  if (parent.type === Type.Property && parent.value !== node && !parent.computed) return false;
  for (let at: TSESTree.Node | undefined = parent; at && at !== body; at = at.parent)
    if (sees(at)) return false;
  return true;
}
