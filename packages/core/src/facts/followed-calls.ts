import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { matchLogger } from '../binding/match-logger.js';
import type { LinkedModule } from '../flow/linked-module.js';
import type { Machine } from '../flow/machine.js';
import { readMember } from '../flow/objects.js';
import type { Site, Static, Term, Value } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';

/** Whether it is known what a call does with its arguments: functions of the program have been run, and loggers write. */
export function isFollowed(
  node: TSESTree.Node,
  machine: Machine,
  { module, policy }: { readonly module: LinkedModule; readonly policy: Policy },
): boolean {
  if (node.type !== Type.CallExpression) return false;
  const called = calledBy(node.callee, machine, { node, module });
  return (
    called.length > 0 &&
    called.every(
      (each) =>
        each.kind === 'function' ||
        (each.kind === 'external' && matchLogger(each.term, policy) !== undefined),
    )
  );
}

/** What was called there last. */
export function calledBy(callee: TSESTree.Expression, machine: Machine, site: Site): Static {
  if (callee.type !== Type.MemberExpression) return machine.values.get(callee) ?? [];
  const { property, computed } = callee;
  if (computed || property.type !== Type.Identifier) return [];
  return (machine.values.get(callee.object) ?? []).flatMap((value): readonly Value[] =>
    value.kind === 'external'
      ? [{ kind: 'external', term: memberOf(value.term, property.name) }]
      : readMember(machine, [value], property.name, site),
  );
}

/** As a term, which nothing is told of: this is no code of the program that reads it. */
function memberOf(term: Term, name: string): Term {
  return term.kind === 'global' || term.kind === 'import'
    ? { ...term, path: [...term.path, name] }
    : { kind: 'member', of: term, name };
}
