import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { asSaid, labelsOfMade } from './annotations.js';
import { callArrayMethod } from './array-methods.js';
import { constructSuper, escapeUnknown, invokeCallbacks } from './calls.js';
import { callMapMethod, callSetMethod, readElements } from './collections.js';
import { callAsyncStorageMethod, isAsyncStorage } from './async-storage.js';
import { callChannelMethod, isChannel } from './diagnostics-channels.js';
import { callEmitterMethod, isEmitter } from './emitters.js';
import { asErrorText } from './errors.js';
import { computedKeys } from './expressions.js';
import { labelsOf, memberLabels, withLabels } from './labels.js';
import type { Machine } from './machine.js';
import { elementKey } from './metadata.js';
import { requireModule } from './modules.js';
import { emptyObject, readMember, staticKey } from './objects.js';
import { readOutside } from './outside-writes.js';
import { callPromiseMethod, isPromiseMethod } from './promises.js';
import { writeInto } from './streams.js';
import { withThis } from './this-argument.js';
import {
  callStringMethod,
  isCodeMethod,
  isQuestion,
  isTextMethod,
  replacesEverything,
} from './text-methods.js';
import { asGivenBy, callTypedList } from './typed-lists.js';
import type { ArrayCell } from './store.js';
import { join, missing, unknown, type Site, type Static, type Value, type Term } from './value.js';

/** A call as written, with its receiver as `this`. */
export function callExpression(m: Machine, node: TSESTree.CallExpression): Static {
  const site = m.site(node);
  const callee = unwrap(node.callee);
  if (callee.type === Type.Super) return constructSuper(m, evaluateArguments(m, node.arguments), site);
  if (
    callee.type === Type.Identifier &&
    callee.name === 'require' &&
    !m.activation.module.scopes.has(callee)
  ) {
    return requireModule(m, m.evaluate(node.arguments[0] ?? callee), site);
  }
  if (callee.type !== Type.MemberExpression) {
    const target = m.evaluate(callee);
    return callIfThere(m, target, node, (args) => m.call(target, args, site));
  }
  if (callee.object.type === Type.Super) {
    const target = m.evaluate(callee);
    return m.call(target, evaluateArguments(m, node.arguments), site, m.activation.self);
  }
  const receiver = m.evaluate(callee.object);
  const names = callee.computed ? computedKeys(m, callee.property) : [staticKey(callee.property)];
  const isPromise = names.every(isPromiseMethod);
  // A promise is its value, so what has `then` called on it may well be undefined.
  const present = isPromise ? receiver : receiver.filter((value) => !isNothing(value));
  const invoke = (args: readonly Static[]): Static =>
    eachWay(m, present, (value) =>
      join(...names.map((each) => invokeMethod(m, value, each, args, site, callee.object))),
    );
  if (isPromise) return invoke(evaluateArguments(m, node.arguments));
  const method = node.optional ? methodOf(m, present, names, site) : receiver;
  return callIfThere(m, callee.optional || node.optional ? method : present, node, invoke);
}

function isNothing(value: Value): boolean {
  return value.kind === 'literal' && (value.value === undefined || value.value === null);
}

/** What `object.method?.()` asks whether it is there. */
function methodOf(m: Machine, present: Static, names: readonly string[], site: Site): Static {
  if (present.length === 0) return missing;
  const isOwn = present.every(
    (value) => value.kind === 'object' && m.state.readCell(value.cell).kind === 'object',
  );
  return isOwn ? join(...names.map((name) => readMember(m, present, name, site))) : present;
}

/** A call of nothing evaluates no arguments where it is optional; where nothing is one of several, it may be skipped. */
function callIfThere(
  m: Machine,
  target: Static,
  node: TSESTree.CallExpression,
  call: (args: readonly Static[]) => Static,
): Static {
  const there = target.filter((value) => !isNothing(value));
  const isOptional = node.optional || node.parent.type === Type.ChainExpression;
  if (there.length === 0) {
    if (!isOptional) evaluateArguments(m, node.arguments);
    return isOptional ? missing : unknown('computed', 'a call of nothing', m.site(node));
  }
  if (!isOptional) return call(evaluateArguments(m, node.arguments));
  if (there.length === target.length) {
    const before = m.state.readVariable(m.ledger) ?? [];
    const result = call(evaluateArguments(m, node.arguments));
    // It asks because it may not be there: what the call does has not happened for sure.
    if (there.some(({ kind }) => kind === 'unknown') && !m.state.dead)
      m.state.writeVariable(m.ledger, join(before, m.state.readVariable(m.ledger) ?? []));
    return result;
  }
  return m.choose(
    () => call(evaluateArguments(m, node.arguments)),
    () => missing,
  );
}

/** The results of running several alternatives, each from the present state. */
export function eachWay(m: Machine, values: readonly Value[], run: (value: Value) => Static): Static {
  const [only] = values;
  if (values.length === 1 && only) return run(only);
  return m.choose(...values.map((value) => () => run(value)));
}

function unwrap(node: TSESTree.Node): TSESTree.Node {
  return node.type === Type.TSNonNullExpression ||
    node.type === Type.ChainExpression ||
    node.type === Type.TSAsExpression ||
    node.type === Type.TSInstantiationExpression
    ? unwrap(node.expression)
    : node;
}

export function evaluateArguments(m: Machine, nodes: readonly TSESTree.CallExpressionArgument[]): Static[] {
  const args: Static[] = [];
  for (const node of nodes) {
    if (node.type !== Type.SpreadElement) {
      args.push(m.evaluate(node));
      continue;
    }
    const spread = m.evaluate(node.argument);
    const [only] = spread;
    const cell = spread.length === 1 && only?.kind === 'object' ? m.state.readCell(only.cell) : undefined;
    if (cell?.kind === 'array' && !cell.rest) args.push(...cell.elements);
    else {
      // How many arguments there are is not known: any of the next ones may be any element.
      const element = readElements(m, spread, m.site(node));
      args.push(element, element, element);
    }
  }
  return args;
}

function invokeMethod(
  m: Machine,
  receiver: Value,
  name: string,
  args: readonly Static[],
  site: Site,
  written: TSESTree.Node,
): Static {
  const self: Static = [receiver];
  switch (receiver.kind) {
    case 'object': {
      // What is said of its elements is told to each of them, as methods read them in many ways.
      asSaid(m, self, labelsOf(receiver));
      const cell = m.state.readCell(receiver.cell);
      if (keeping.test(name)) m.listener.answers.onHandOver(undefined, args, site, 'list');
      if (cell.kind === 'array') return callListMethod(m, receiver.cell, cell, name, args, site);
      const mapped = cell.isMap ? callMapMethod(m, receiver.cell, cell, name, args, site) : undefined;
      if (mapped) return mapped;
      const method = readMember(m, self, name, site);
      const ofNode = cell.base && callNodeMethod(m, receiver.cell, cell.base, name, args, site);
      if (ofNode) return ofNode;
      if (cell.base && isEmitter(cell.base) && method.every((value) => value.kind === 'external')) {
        const emitted = callEmitterMethod(m, receiver.cell, name, args, site);
        if (emitted) return emitted;
      }
      if (method.every((value) => value.kind === 'literal')) {
        return isPromiseMethod(name)
          ? callPromiseMethod(m, self, name, args, site)
          : unknown('computed', name, site, { maybeFrom: [self, ...args] });
      }
      const result = eachWay(m, method, (value) =>
        value.kind === 'unknown'
          ? callUnknownMethod(m, value, name, args, site, written)
          : m.call([value], args, site, self),
      );
      return withLabels(result, memberLabels(labelsOf(receiver), name));
    }
    case 'class':
      return m.call(readMember(m, self, name, site), args, site, self);
    case 'function':
      if (name === 'call') return m.call(self, args.slice(1), site, args[0]);
      if (name === 'apply') return m.call(self, callableElements(m, args[1] ?? missing, site), site, args[0]);
      if (name === 'bind')
        return [
          {
            ...receiver,
            self: receiver.self ?? args[0],
            boundArgs: [...(receiver.boundArgs ?? []), ...args.slice(1)],
          },
        ];
      return unknown('computed', name, site);
    case 'literal':
    case 'text':
    case 'json':
      return isPromiseMethod(name)
        ? callPromiseMethod(m, self, name, args, site)
        : isQuestion(name, written)
          ? callStringMethod(m, receiver, name, args, site)
          : withLabels(callStringMethod(m, receiver, name, args, site), labelsOf(receiver));
    case 'external': {
      const listed = callTypedList(m, receiver, name, args, site);
      if (listed) return listed;
      if (isReflection(receiver.term)) return m.call(readMember(m, self, name, site), args, site, self);
      if (name === 'bind') return bound(m, self, args.slice(1), site);
      if (name === 'call') return callOn(m, receiver.term, args[0] ?? missing, args.slice(1), site, written);
      if (name === 'apply')
        return callOn(
          m,
          receiver.term,
          args[0] ?? missing,
          callableElements(m, args[1] ?? missing, site),
          site,
          written,
        );
      if (isPromiseMethod(name) && receiver.term.kind !== 'import' && receiver.term.kind !== 'global')
        return callPromiseMethod(m, self, name, args, site);
      return asGivenBy(receiver, name, m.call(readMember(m, self, name, site), args, site, self));
    }
    case 'unknown':
      return (
        callTypedList(m, receiver, name, args, site) ??
        callUnknownMethod(m, receiver, name, args, site, written)
      );
    case 'native':
      return receiver.call(args, site);
  }
}

/** Methods of lists and the like, which keep what they are given for whoever reads them later. */
const keeping = /^(?:push|unshift|splice|add|set|append|emit)$/;

/** Methods of what Node.js makes to carry values from one function to another; undefined for others. */
function callNodeMethod(
  m: Machine,
  address: number,
  base: Term,
  name: string,
  args: readonly Static[],
  site: Site,
): Static | undefined {
  if (isAsyncStorage(base)) return callAsyncStorageMethod(m, address, name, args, site);
  return isChannel(base) ? callChannelMethod(m, address, name, args, site) : undefined;
}

/** `Array.prototype.push.call(list, …)` is `list.push(…)`; of other outside functions `this` is their own business. */
function callOn(
  m: Machine,
  term: Term,
  self: Static,
  args: readonly Static[],
  site: Site,
  written: TSESTree.Node,
): Static {
  const [type, prototype, name] = term.kind === 'global' && term.path.length === 3 ? term.path : [];
  const isMethod = /^(?:Array|Map|Set|String|Object)$/.test(type ?? '') && prototype === 'prototype';
  if (!isMethod || name === undefined) return m.call([{ kind: 'external', term }], args, site);
  return eachWay(m, self, (value) => invokeMethod(m, value, name, args, site, written));
}

/** `Reflect.apply` is a function of its own, and not that of all functions. */
function isReflection(term: Term): boolean {
  return term.kind === 'global' && term.path.join('.') === 'Reflect';
}

/** An outside function with its first arguments fixed. */
function bound(m: Machine, fn: Static, first: readonly Static[], site: Site): Static {
  if (first.length === 0) return fn;
  return [{ kind: 'native', call: (rest, at) => m.call(fn, [...first, ...rest], at ?? site) }];
}

/** The arguments of `apply`. */
export function callableElements(m: Machine, list: Static, site: Site): Static[] {
  const [only] = list;
  const cell = only?.kind === 'object' ? m.state.readCell(only.cell) : undefined;
  if (cell?.kind === 'array') return [...cell.elements, ...(cell.rest ? [cell.rest] : [])];
  if (list.every(isNothing)) return [];
  const element = readElements(m, list, site);
  return [element, element, element];
}

/** The methods of an array or a `Set`, unless the program has put another in their place. */
function callListMethod(
  m: Machine,
  address: number,
  cell: ArrayCell,
  name: string,
  given: readonly Static[],
  site: Site,
): Static {
  if (name === '*' || /^\d+$/.test(name))
    return m.call(readMember(m, [{ kind: 'object', cell: address }], name, site), given, site);
  const args = withThis(name, given);
  const prototype = { kind: 'global', path: ['Array', 'prototype'] } as const;
  const own = cell.isSet ? callSetMethod(m, address, cell, name, args, site) : undefined;
  const usual = (): Static => own ?? callArrayMethod(m, address, cell, name, args, site);
  const replaced = own ? undefined : readOutside(m, prototype, name, () => missing);
  if (!replaced) return usual();
  return m.call(replaced, args, site, [{ kind: 'object', cell: address }]);
}

/** `repository.find({ where })`: methods of lists take functions, those of databases take objects. */
function isQuery(name: string, [first]: readonly Static[]): boolean {
  if (name !== 'find' && name !== 'filter') return false;
  return first?.every(({ kind }) => kind === 'object' || kind === 'literal') === true;
}

function isBodyReader(name: string): boolean {
  return name === 'json' || name === 'text';
}

function callUnknownMethod(
  m: Machine,
  receiver: Value,
  name: string,
  args: readonly Static[],
  site: Site,
  written: TSESTree.Node,
): Static {
  const self: Static = [receiver];
  if (isPromiseMethod(name)) return callPromiseMethod(m, self, name, args, site);
  const callee = { method: name, receiver: written };
  m.listener.answers.onHandOver(undefined, args, site, 'outside');
  if (m.listener.concerns(callee)) {
    m.noteLeaving();
    m.listener.onCall({
      site,
      chain: m.chain(),
      callee: { kind: 'method', receiver: m.freeze(self), written, name },
      args: args.map((arg) => m.freeze(arg)),
    });
    return unknown('computed', name, site);
  }
  if (name === 'pipe') writeInto(m, args[0] ?? missing, self, site);
  const element = readMember(m, self, elementKey, site);
  const results = invokeCallbacks(m, args, site, () => [element, element, element]);
  m.listener.answers.onHandOver(undefined, results, site, 'unread');
  if (isQuestion(name, written) || (name.startsWith('replace') && replacesEverything(site.node)))
    return unknown('computed', name, site);
  if (isCodeMethod(name)) return unknown('computed', name, site, { maybeFrom: [self] });
  if (name === 'toString') {
    const text = asErrorText(self, site);
    if (text) return text;
  }
  if (isTextMethod(name) && !isQuery(name, args)) {
    // What is read from a request or an answer is its body, and not its method or address.
    const read = isBodyReader(name) ? readMember(m, self, 'body', site) : self;
    const mapped =
      name === 'map' || name === 'flatMap' ? results : [read, ...args.filter((arg) => !isFunction(arg))];
    if (name === 'map' || name === 'flatMap')
      return m.newCell({
        kind: 'array',
        site,
        elements: [],
        rest: results.length > 0 ? join(...results) : element,
      });
    return unknown('call-result', `${m.activation.module.view.text.slice(...written.range)}.${name}`, site, {
      derivedFrom: mapped,
    });
  }
  m.noteLeaving();
  escapeUnknown(m, args, name, site);
  const result = unknown('call-result', name, site, { maybeFrom: [self, ...args] });
  return asGivenBy(receiver, name, result);
}

function isFunction(value: Static): boolean {
  return value.every((each) => each.kind === 'function' || each.kind === 'native');
}

export function newExpression(m: Machine, node: TSESTree.NewExpression): Static {
  const site = m.site(node);
  const callee = m.evaluate(node.callee);
  const name = m.activation.module.view.text.slice(...node.callee.range);
  const made = constructValue(m, callee, evaluateArguments(m, node.arguments), site, name);
  return asSaid(m, made, labelsOfMade(m, node, callee));
}

/** `new` for each alternative of a callee. */
export function constructValue(
  m: Machine,
  callee: Static,
  args: readonly Static[],
  site: Site,
  name: string,
): Static {
  const present = callee.filter((value) => !isNothing(value));
  return eachWay(m, present.length > 0 ? present : callee, (value) => {
    if (value.kind === 'class') return m.instantiate(value, args, site);
    if (value.kind === 'external') return m.construct(value.term, args, site);
    if (value.kind === 'function') {
      const instance = m.newCell(emptyObject(site));
      const returned = m.call([value], args, site, instance).filter((each) => each.kind === 'object');
      return returned.length > 0 ? returned : instance;
    }
    m.noteLeaving();
    invokeCallbacks(m, args, site, () => []);
    escapeUnknown(m, args, name, site);
    return unknown('call-result', name, site, { maybeFrom: args });
  });
}
