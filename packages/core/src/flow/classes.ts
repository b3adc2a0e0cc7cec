import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import type { Machine } from './machine.js';
import { computedKeys } from './expressions.js';
import { decoratedClass, decoratedField, decorateMethods } from './decorators.js';
import { declarePattern } from './patterns.js';
import { accessor, emptyObject, staticKey, weaken, withProperty } from './objects.js';
import type { ObjectCell, Property } from './store.js';
import { writtenSymbol } from './symbols.js';
import { join, missing, unknown, type ClassValue, type Static } from './value.js';

export function makeClass(m: Machine, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): Static {
  const base = node.superClass ? m.evaluate(node.superClass) : undefined;
  const statics = m.allocate();
  const prototype = m.newCell(emptyObject(m.site(node)));
  m.state.writeCell(
    statics,
    withProperty(emptyObject(m.site(node)), 'prototype', { value: prototype, hidden: true }),
  );
  const value: ClassValue = {
    kind: 'class',
    node,
    frame: m.activation.frame,
    module: m.activation.module,
    statics,
    base,
  };
  m.madeClasses.set(node, value);
  // Static fields and blocks already see the class under its name.
  if (node.id) declarePattern(m, node.id, [value]);
  decorateMethods(m, value, prototype);
  for (const member of node.body.body) {
    if (member.type === Type.StaticBlock)
      withHome(m, value, () => member.body.forEach((statement) => m.execute(statement)));
    else if (isConcreteMember(member) && member.static)
      placeMember(m, statics, member, evaluateMember(m, value, member, [value]));
  }
  return decoratedClass(m, value);
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

/** What was assigned to the prototype, or put there by a decorator. */
function placedOnPrototype(m: Machine, type: ClassValue, name: string): Property | undefined {
  return prototypeOf(m, type)?.properties.get(name);
}

function prototypeOf(m: Machine, type: ClassValue): ObjectCell | undefined {
  const statics = m.state.hasCell(type.statics) ? m.state.readCell(type.statics) : undefined;
  const [prototype] = statics?.kind === 'object' ? (statics.properties.get('prototype')?.value ?? []) : [];
  const cell = prototype?.kind === 'object' ? m.state.readCell(prototype.cell) : undefined;
  return cell?.kind === 'object' ? cell : undefined;
}

/** A method or accessor by name, through base classes written in the project. */
export function lookUpMember(m: Machine, type: ClassValue, name: string): Property | undefined {
  const placed = placedOnPrototype(m, type, name);
  if (placed) return placed;
  for (const member of type.node.body.body) {
    if (
      member.type === Type.MethodDefinition &&
      !member.static &&
      member.kind !== 'set' &&
      nameOfMember(member) === name
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

/** Names of what instances have of a class and of those written in the project that it extends. */
export function definedNames(m: Machine, type: ClassValue): ReadonlySet<string> {
  const own = type.node.body.body.flatMap((member) =>
    isConcreteMember(member) && !member.static && !isConstructor(member) ? [staticKey(member.key)] : [],
  );
  const inherited = (type.base ?? []).flatMap((base) =>
    base.kind === 'class' ? [...definedNames(m, base)] : [],
  );
  return new Set([...own, ...(prototypeOf(m, type)?.properties.keys() ?? []), ...inherited]);
}

/** The name of a member as it is written; undefined for one that is computed from anything but a well-known symbol. */
function nameOfMember({ computed, key }: ConcreteMember): string | undefined {
  return computed ? writtenSymbol(key) : staticKey(key);
}

function isConstructor(member: ConcreteMember): boolean {
  return member.type === Type.MethodDefinition && member.kind === 'constructor';
}

/** A getter or setter by name, through base classes written in the project. */
export function lookUpAccessor(m: Machine, type: ClassValue, name: string): Property | undefined {
  let found: Property | undefined;
  for (const member of type.node.body.body) {
    if (
      member.type === Type.MethodDefinition &&
      (member.kind === 'get' || member.kind === 'set') &&
      !member.static &&
      !member.computed &&
      staticKey(member.key) === name
    ) {
      const { value } = evaluateMember(m, type, member, missing);
      found = accessor(found, member.kind, value, { node: member, module: type.module });
    }
  }
  if (found) return found;
  for (const base of type.base ?? []) {
    const inherited = base.kind === 'class' ? lookUpAccessor(m, base, name) : undefined;
    if (inherited) return inherited;
  }
  return undefined;
}

/** Runs the field initializers of a class on a fresh instance. */
export function initializeFields(m: Machine, type: ClassValue, instance: Static): void {
  const [self] = instance;
  if (self?.kind !== 'object') return;
  for (const member of type.node.body.body) {
    if (member.type === Type.TSAbstractPropertyDefinition) leaveToSubclass(m, self.cell, member);
    if (member.type !== Type.PropertyDefinition || member.static) continue;
    if (member.value)
      placeMember(m, self.cell, member, decoratedField(m, member, evaluateMember(m, type, member, instance)));
    else if (!member.declare) mayErase(m, self.cell, member);
  }
}

/** Whether a field without a value erases what the base class has put there depends on how the program is compiled. */
function mayErase(m: Machine, address: number, member: TSESTree.PropertyDefinition): void {
  const cell = m.state.readCell(address);
  const name = staticKey(member.key);
  if (cell.kind !== 'object' || member.computed || !cell.properties.has(name)) return;
  m.state.writeCell(
    address,
    weaken(cell, name, unknown('computed', `the field \`${name}\` without a value`, m.site(member))),
  );
}

/** Puts a member under its name; under one of several names, or one that is not known, it may stand under each. */
function placeMember(m: Machine, address: number, member: ConcreteMember, property: Property): void {
  const keys = member.computed ? computedKeys(m, member.key) : [staticKey(member.key)];
  const [key = '*', ...others] = keys;
  const cell = m.state.readCell(address);
  if (cell.kind !== 'object') return;
  m.state.writeCell(
    address,
    key === '*' || others.length > 0
      ? keys.reduce((weakened, each) => weaken(weakened, each, property.value), cell)
      : withProperty(cell, key, property),
  );
}

/** An abstract field is what a subclass makes it; where none is known, anything. */
function leaveToSubclass(m: Machine, address: number, member: TSESTree.TSAbstractPropertyDefinition): void {
  const cell = m.state.readCell(address);
  const name = staticKey(member.key);
  if (cell.kind !== 'object' || cell.properties.has(name)) return;
  if (cell.prototype && lookUpMember(m, cell.prototype, name)) return;
  const site = m.site(member);
  m.state.writeCell(address, withProperty(cell, name, { value: unknown('parameter', name, site), site }));
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
