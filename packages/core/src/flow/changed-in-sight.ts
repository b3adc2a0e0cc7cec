import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { isConstType } from '../syntax/source-tree.js';
import type { LinkedModule } from './linked-module.js';
import type { Site } from './value.js';

/**
 * Whether a list or table that is written out can only hold what is written there and what the code in sight puts into it: its type
 * or `Object.freeze` lets nobody change it, or no other file and no other name has it. What it is handed to is in sight.
 */
export function isChangedInSight({ node, module }: Site): boolean {
  let at: TSESTree.Node = node;
  let isWhole = true;
  for (let outer = at.parent; outer; at = outer, outer = at.parent) {
    switch (outer.type) {
      case Type.TSAsExpression:
      case Type.TSTypeAssertion:
        if (isConstType(outer.typeAnnotation)) return true;
        break;
      case Type.TSSatisfiesExpression:
        break;
      case Type.Property:
      case Type.ObjectExpression:
      case Type.ArrayExpression:
        isWhole = false;
        break;
      case Type.CallExpression:
        return isWhole && isFreeze(outer);
      case Type.VariableDeclarator:
        return isWhole && outer.id.type === Type.Identifier && isKept(outer.id, outer.parent, module);
      default:
        return false;
    }
  }
  return false;
}

function isFreeze({ callee }: TSESTree.CallExpression): boolean {
  return (
    callee.type === Type.MemberExpression &&
    callee.object.type === Type.Identifier &&
    callee.object.name === 'Object' &&
    callee.property.type === Type.Identifier &&
    callee.property.name === 'freeze'
  );
}

function isKept(
  name: TSESTree.Identifier,
  declaration: TSESTree.Node | undefined,
  { scopes }: LinkedModule,
): boolean {
  const type = name.typeAnnotation?.typeAnnotation;
  if (type && isReadonlyType(type)) return true;
  if (declaration?.parent?.type === Type.ExportNamedDeclaration) return false;
  return (
    scopes.get(name)?.references.every(({ identifier }) => identifier === name || isRead(identifier)) === true
  );
}

function isReadonlyType(type: TSESTree.TypeNode): boolean {
  if (type.type === Type.TSTypeOperator) return type.operator === 'readonly';
  return (
    type.type === Type.TSTypeReference &&
    type.typeName.type === Type.Identifier &&
    /^Readonly(?:Array|Set|Map)?$/.test(type.typeName.name)
  );
}

/** No other name is given to it: a member of it is asked for, it is gone through, or handed to a function. */
function isRead(identifier: TSESTree.Node): boolean {
  const { parent } = identifier;
  switch (parent?.type) {
    case Type.MemberExpression:
      return parent.object === identifier;
    case Type.CallExpression:
    case Type.NewExpression:
      return parent.callee !== identifier;
    case Type.SpreadElement:
    case Type.TSTypeQuery:
      return true;
    case Type.ForOfStatement:
    case Type.ForInStatement:
      return parent.right === identifier;
    case Type.BinaryExpression:
      return parent.operator === 'in';
    default:
      return false;
  }
}
