import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { evaluateMember } from './classes.js';
import type { Machine } from './machine.js';
import { emptyObject, staticKey, writeMember } from './objects.js';
import type { Property } from './store.js';
import { join, literal, missing, type ClassValue, type FunctionValue, type Static } from './value.js';

/** Parsers that know no decorators leave the list out. */
export function decoratorsOf(node: TSESTree.Node): readonly TSESTree.Decorator[] {
  return (node as { decorators?: readonly TSESTree.Decorator[] }).decorators ?? [];
}

/** The functions of the program's own among the decorators of something, in the order in which they are called. */
function ownDecorators(m: Machine, node: TSESTree.Node): readonly FunctionValue[] {
  return decoratorsOf(node)
    .toReversed()
    .flatMap(({ expression }) => {
      const maker = expression.type === Type.CallExpression ? expression.callee : expression;
      const isOwn = m.evaluate(maker).some(({ kind }) => kind === 'function');
      return isOwn ? m.evaluate(expression).filter((each) => each.kind === 'function') : [];
    });
}

/** What decorators of the program's own make of a class: one that they give takes its place. */
export function decoratedClass(m: Machine, type: ClassValue): Static {
  const site = { node: type.node, module: type.module };
  return ownDecorators(m, type.node).reduce<Static>(
    (value, decorator) => {
      const given = m.call([decorator], [value, m.newCell(emptyObject(site))], site);
      const types = given.filter(({ kind }) => kind === 'class' || kind === 'function');
      return types.length > 0 ? types : value;
    },
    [type],
  );
}

/** A field whose decorator gives a function holds what that makes of its value; decorators of the older kind give none. */
export function decoratedField(
  m: Machine,
  member: TSESTree.PropertyDefinition,
  property: Property,
): Property {
  const site = m.site(member);
  return ownDecorators(m, member).reduce<Property>((before, decorator) => {
    const initializers = m
      .call([decorator], [missing, m.newCell(emptyObject(site))], site)
      .filter(({ kind }) => kind === 'function');
    return initializers.length === 0
      ? before
      : { ...before, value: join(before.value, m.call(initializers, [before.value], site)) };
  }, property);
}

/** Methods with a decorator of the program's own are what the decorator makes of them. */
export function decorateMethods(m: Machine, type: ClassValue, prototype: Static): void {
  for (const member of type.node.body.body) {
    if (member.type !== Type.MethodDefinition) continue;
    const decorators = decoratorsOf(member);
    if (decorators.length === 0) continue;
    if (member.static || member.computed || member.kind !== 'method') continue;
    const property = evaluateMember(m, type, member, missing);
    const value = decorators.reduceRight(
      (method, decorator) => decorated(m, type, m.evaluate(decorator.expression), method, member),
      property.value,
    );
    const site = { node: member, module: type.module };
    if (value !== property.value) writeMember(m, prototype, staticKey(member.key), value, site);
  }
}

function decorated(
  m: Machine,
  type: ClassValue,
  decorator: Static,
  method: Static,
  member: TSESTree.MethodDefinition,
): Static {
  const own = decorator.filter((each) => each.kind === 'function');
  const site = { node: member, module: type.module };
  const name = literal(staticKey(member.key));
  return join(
    method,
    ...own.map((each): Static => {
      // The older kind of decorator gets the class, the name and a descriptor, which it changes or replaces.
      const isOlder = each.node.params.length > 2;
      const context = new Map([[isOlder ? 'value' : 'name', { value: isOlder ? method : name }]]);
      const object = m.newCell({ ...emptyObject(site), properties: context });
      const result = m.call([each], isOlder ? [[type], name, object] : [method, object], site);
      const descriptors = isOlder ? [...object, ...result.filter(({ kind }) => kind === 'object')] : [];
      const given = isOlder ? m.member(descriptors, 'value', site) : result;
      return given.filter(({ kind }) => kind === 'function');
    }),
  );
}
