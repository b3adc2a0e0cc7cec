import type { Variable } from '@typescript-eslint/scope-manager';
import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import type { ScopeIndex } from '../syntax/scope-index.js';
import { isFunction, walk } from '../syntax/source-tree.js';
import type { FunctionNode, FunctionValue } from './value.js';

const known = new WeakMap<FunctionNode, boolean>();

/**
 * Whether a function may change what others see as well, apart from what it is given: variables and objects of its module, of others,
 * or the object that it is a method of. Read from its text; in doubt it may.
 */
export function mayChangeState({ node, module }: Pick<FunctionValue, 'node' | 'module'>): boolean {
  const answer = known.get(node);
  if (answer !== undefined) return answer;
  // Functions that call each other ask for this meanwhile.
  known.set(node, false);
  const changes = [...walk(node)].some((each) => changesState(each, node, module));
  known.set(node, changes);
  return changes;
}

function changesState(each: TSESTree.Node, fn: FunctionNode, module: FunctionValue['module']): boolean {
  const { scopes } = module;
  switch (each.type) {
    case Type.AssignmentExpression:
      return isShared(each.left, fn, scopes) || isAlias(each.right, fn, scopes);
    case Type.AssignmentPattern:
      return isAlias(each.right, fn, scopes);
    case Type.UpdateExpression:
      return isShared(each.argument, fn, scopes);
    case Type.UnaryExpression:
      return each.operator === 'delete' && isShared(each.argument, fn, scopes);
    case Type.CallExpression:
    case Type.NewExpression:
      return (
        each.arguments.some((argument) => isAlias(argument, fn, scopes)) ||
        calleeChanges(each.callee, fn, module)
      );
    default:
      return false;
  }
}

function calleeChanges(callee: TSESTree.Node, fn: FunctionNode, module: FunctionValue['module']): boolean {
  if (callee.type === Type.MemberExpression) {
    const name = callee.property.type === Type.Identifier && !callee.computed ? callee.property.name : '';
    return !readers.has(name) && isShared(callee.object, fn, module.scopes);
  }
  if (callee.type !== Type.Identifier) return true;
  const variable = module.scopes.get(callee);
  const node = variable?.defs[0]?.node;
  // Of another file of the program, whose functions are asked in their turn; or a package's.
  if (!variable || variable.defs.some(({ type }) => type === 'ImportBinding')) return variable !== undefined;
  const written = node?.type === Type.VariableDeclarator ? node.init : node;
  return written && isFunction(written) ? mayChangeState({ node: written, module }) : true;
}

/** Whether what is written, or has a method called, lives outside of the function: in doubt it does. */
function isShared(target: TSESTree.Node, fn: FunctionNode, scopes: ScopeIndex): boolean {
  switch (target.type) {
    case Type.MemberExpression:
      return isShared(target.object, fn, scopes);
    case Type.TSAsExpression:
    case Type.TSNonNullExpression:
    case Type.ChainExpression:
      return isShared(target.expression, fn, scopes);
    case Type.Identifier: {
      const variable = scopes.get(target);
      if (!variable) return target.parent.type === Type.AssignmentExpression;
      return !isOwn(variable, fn);
    }
    default:
      return !isFresh(target);
  }
}

/** Another name of something that others see, by which it can be changed. */
function isAlias(value: TSESTree.Node, fn: FunctionNode, scopes: ScopeIndex): boolean {
  if (value.type === Type.MemberExpression) return isShared(value, fn, scopes);
  const variable = value.type === Type.Identifier ? scopes.get(value) : undefined;
  return (
    variable !== undefined &&
    !isOwn(variable, fn) &&
    variable.defs.every(({ type }) => type !== 'FunctionName')
  );
}

/** Declared inside, or a parameter, and not another name of what stands outside. */
function isOwn({ defs }: Variable, fn: FunctionNode): boolean {
  return defs.every(({ node, name, type }) => {
    if (type === 'Parameter') return node === fn;
    if (name.range[0] < fn.range[0] || fn.range[1] < name.range[1]) return false;
    if (node.type !== Type.VariableDeclarator) return true;
    return node.init ? isFresh(node.init) : node.parent.parent.type !== Type.ForOfStatement;
  });
}

/** Made where it stands. */
function isFresh({ type }: TSESTree.Node): boolean {
  return (
    type === Type.Literal ||
    type === Type.TemplateLiteral ||
    type === Type.ArrayExpression ||
    type === Type.ObjectExpression ||
    type === Type.NewExpression ||
    type === Type.BinaryExpression ||
    type === Type.FunctionExpression ||
    type === Type.ArrowFunctionExpression
  );
}

/** Methods that leave what they are called on as it was. */
const readers = new Set(
  (
    'at charAt concat endsWith entries every filter find findIndex flat flatMap forEach get has includes indexOf join keys ' +
    'lastIndexOf localeCompare map match matchAll padEnd padStart reduce replace replaceAll slice some split startsWith ' +
    'substring test toFixed toISOString toLowerCase toString toUpperCase trim values'
  ).split(' '),
);
