import { AST_NODE_TYPES as Type } from '@typescript-eslint/types';
import { anyArgument, inModule, parametersOf } from './calls.js';
import { definedNames } from './classes.js';
import { writtenLists } from './composers.js';
import { Container } from './container.js';
import type { LinkedModule } from './linked-module.js';
import type { Machine } from './machine.js';
import { moduleActivation } from './modules.js';
import { readMember } from './objects.js';
import type { State } from './store.js';
import type { ClassValue, FunctionValue, Site, Static } from './value.js';

/**
 * Runs what the container of a framework would make of the lists that a file writes: each class in them gets what the lists say
 * that it is to be given, and its methods are run on that, as a framework may call them. Only classes that reach a client by what
 * they are given are run: the others are judged by their own files.
 *
 * @returns how each of them has ended.
 */
export function runInjected(m: Machine, module: LinkedModule): readonly State[] {
  const lists = writtenLists(m, module);
  if (lists.length === 0) return [];
  m.state = m.root.fork();
  m.activation = moduleActivation(m, module);
  const container = new Container(m, module, lists);
  const ends: State[] = [];
  for (const node of lists.flatMap(({ array }) => array.elements)) {
    if (!node || node.type === Type.SpreadElement) continue;
    const site = { node, module };
    for (const { value, type } of container.made(node)) {
      const made = m.state;
      for (const fn of publicMethods(m, type, value, site)) {
        m.state = made.fork();
        m.forgetWays();
        m.activation = moduleActivation(m, module);
        m.enter(() => {
          const args = inModule(m, fn, () => parametersOf(fn.node).map((each) => anyArgument(m, each)));
          m.call([fn], args, site, value);
        });
        m.settleLateCalls();
        m.state.dead = false;
        ends.push(m.state);
      }
      m.state = made;
    }
  }
  return [m.state, ...ends];
}

/** Methods that others may call on an instance, also those that its class has from others. */
function publicMethods(m: Machine, type: ClassValue, instance: Static, site: Site): readonly FunctionValue[] {
  return [...definedNames(m, type)].flatMap((name) =>
    readMember(m, instance, name, site).filter((value): value is FunctionValue => {
      if (value.kind !== 'function') return false;
      const { parent } = value.node;
      return (
        parent.type === Type.MethodDefinition &&
        parent.kind === 'method' &&
        parent.key.type !== Type.PrivateIdentifier &&
        parent.accessibility !== 'private' &&
        parent.accessibility !== 'protected'
      );
    }),
  );
}
