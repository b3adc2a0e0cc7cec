import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import type { LinkedModule } from '../flow/linked-module.js';
import type { Machine } from '../flow/machine.js';
import { readMember } from '../flow/objects.js';
import type { Site, Static } from '../flow/value.js';

/** Whether a call is one of functions of the program alone: what they do with what they are given has been run. */
export function isFollowed(node: TSESTree.Node, machine: Machine, module: LinkedModule): boolean {
  if (node.type !== Type.CallExpression) return false;
  const called = calledBy(node.callee, machine, { node, module });
  return called.length > 0 && called.every(({ kind }) => kind === 'function');
}

/** What was called there last. */
function calledBy(callee: TSESTree.Expression, machine: Machine, site: Site): Static {
  if (callee.type !== Type.MemberExpression) return machine.values.get(callee) ?? [];
  if (callee.computed || callee.property.type !== Type.Identifier) return [];
  return readMember(machine, machine.values.get(callee.object) ?? [], callee.property.name, site);
}
