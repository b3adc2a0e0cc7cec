import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import type { Machine } from './machine.js';
import { emptyObject, staticKey, withProperty } from './objects.js';
import type { Property } from './store.js';
import { join, missing, type ClassValue, type Static } from './value.js';

export function makeClass(m: Machine, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): Static {
  const base = node.superClass ? m.evaluate(node.superClass) : undefined;
  const statics = m.allocate();
  m.state.writeCell(statics, emptyObject(m.site(node)));
  const value: ClassValue = {
    kind: 'class',
    node,
    frame: m.activation.frame,
    module: m.activation.module,
    statics,
    base,
  };
  m.madeClasses.set(node, value);
  for (const member of node.body.body) {
    if (member.type === Type.StaticBlock)
      withHome(m, value, () => member.body.forEach((statement) => m.execute(statement)));
    else if (isConcreteMember(member) && member.static) {
      const cell = m.state.readCell(statics);
      if (cell.kind === 'object')
        m.state.writeCell(
          statics,
          withProperty(cell, staticKey(member.key), evaluateMember(m, value, member, [value])),
        );
    }
  }
  return [value];
}

type ConcreteMember = TSESTree.MethodDefinition | TSESTree.PropertyDefinition;

function isConcreteMember(member: TSESTree.ClassElement): member is ConcreteMember {
  return member.type === Type.MethodDefinition || member.type === Type.PropertyDefinition;
}

/** The value of a class member, with `this` and `super` as they are inside the class. */
export function evaluateMember(m: Machine, type: ClassValue, member: ConcreteMember, self: Static): Property {
  const site = { node: member, module: type.module };
  if (member.type === Type.MethodDefinition) {
    if (member.value.type !== Type.FunctionExpression) return { value: missing, site };
    return {
      value: [
        {
          kind: 'function',
          node: member.value,
          frame: type.frame,
          module: type.module,
          home: type,
          ...(member.static ? { self } : {}),
        },
      ],
      site,
      ...(member.kind === 'get' ? { getter: true } : {}),
    };
  }
  const { value: initializer } = member;
  if (!initializer) return { value: missing, site };
  return withHome(m, type, () => ({ value: m.evaluate(initializer), site }), self);
}

function withHome<T>(m: Machine, type: ClassValue, run: () => T, self: Static = [type]): T {
  const outer = m.activation;
  m.activation = { ...outer, module: type.module, frame: type.frame, self, home: type };
  try {
    return run();
  } finally {
    m.activation = outer;
  }
}

/** A method or accessor by name, through base classes written in the project. */
export function lookUpMember(m: Machine, type: ClassValue, name: string): Property | undefined {
  for (const member of type.node.body.body) {
    if (
      member.type === Type.MethodDefinition &&
      !member.static &&
      member.kind !== 'set' &&
      !member.computed &&
      staticKey(member.key) === name
    ) {
      return evaluateMember(m, type, member, missing);
    }
  }
  const found = (type.base ?? [])
    .map((base) => (base.kind === 'class' ? lookUpMember(m, base, name) : undefined))
    .filter((member) => member !== undefined);
  const [first] = found;
  return first && { ...first, value: join(...found.map((member) => member.value)) };
}

/** Runs the field initializers of a class on a fresh instance. */
export function initializeFields(m: Machine, type: ClassValue, instance: Static): void {
  const [self] = instance;
  if (self?.kind !== 'object') return;
  for (const member of type.node.body.body) {
    if (member.type !== Type.PropertyDefinition || member.static || !member.value) continue;
    const property = evaluateMember(m, type, member, instance);
    const cell = m.state.readCell(self.cell);
    if (cell.kind === 'object')
      m.state.writeCell(self.cell, withProperty(cell, staticKey(member.key), property));
  }
}

export function constructorOf(type: ClassValue): TSESTree.FunctionExpression | undefined {
  for (const member of type.node.body.body) {
    if (
      member.type === Type.MethodDefinition &&
      member.kind === 'constructor' &&
      member.value.type === Type.FunctionExpression
    )
      return member.value;
  }
  return undefined;
}
