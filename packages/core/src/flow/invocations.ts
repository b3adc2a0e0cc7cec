import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { callArrayMethod } from './array-methods.js';
import { constructSuper, escapeUnknown, invokeCallbacks } from './calls.js';
import { keyOf } from './expressions.js';
import type { Machine } from './machine.js';
import { requireModule } from './modules.js';
import { readMember, staticKey } from './objects.js';
import { callPromiseMethod, isPromiseMethod } from './promises.js';
import { callStringMethod, isTextMethod } from './text-methods.js';
import { join, unknown, type Site, type Static, type Value } from './value.js';

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
    return m.call(target, evaluateArguments(m, node.arguments), site);
  }
  if (callee.object.type === Type.Super) {
    const target = m.evaluate(callee);
    return m.call(target, evaluateArguments(m, node.arguments), site, m.activation.self);
  }
  const receiver = m.evaluate(callee.object);
  const names = callee.computed ? m.evaluate(callee.property).map(keyOf) : [staticKey(callee.property)];
  const args = evaluateArguments(m, node.arguments);
  const present = receiver.filter(
    (value) => !(value.kind === 'literal' && (value.value === undefined || value.value === null)),
  );
  if (present.length === 0) return unknown('computed', 'a call of nothing', site);
  return eachWay(m, present, (value) =>
    join(...names.map((name) => invokeMethod(m, value, name, args, site, callee.object))),
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
      const element = readMember(m, spread, '*', m.site(node));
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
      const cell = m.state.readCell(receiver.cell);
      if (cell.kind === 'array') return callArrayMethod(m, receiver.cell, cell, name, args, site);
      const method = readMember(m, self, name, site);
      if (method.every((value) => value.kind === 'literal')) {
        return isPromiseMethod(name)
          ? callPromiseMethod(m, self, name, args, site)
          : unknown('computed', name, site, { maybeFrom: [self, ...args] });
      }
      return eachWay(m, method, (value) =>
        value.kind === 'unknown'
          ? callUnknownMethod(m, value, name, args, site, written)
          : m.call([value], args, site, self),
      );
    }
    case 'class':
      return m.call(readMember(m, self, name, site), args, site, self);
    case 'function':
      if (name === 'call') return m.call(self, args.slice(1), site, args[0]);
      if (name === 'apply') return m.call(self, applied(m, args[1]), site, args[0]);
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
      return callStringMethod(m, receiver, name, args, site);
    case 'external':
      if (name === 'bind') return self;
      if (name === 'call') return m.call(self, args.slice(1), site);
      if (name === 'apply') return m.call(self, applied(m, args[1]), site);
      if (isPromiseMethod(name) && receiver.term.kind !== 'import' && receiver.term.kind !== 'global')
        return callPromiseMethod(m, self, name, args, site);
      return m.call(readMember(m, self, name, site), args, site, self);
    case 'unknown':
      return callUnknownMethod(m, receiver, name, args, site, written);
    case 'native':
      return receiver.call(args);
  }
}

function applied(m: Machine, list: Static | undefined): Static[] {
  const [only] = list ?? [];
  const cell = only?.kind === 'object' ? m.state.readCell(only.cell) : undefined;
  return cell?.kind === 'array' ? [...cell.elements, ...(cell.rest ? [cell.rest] : [])] : [];
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
  if (m.listener.concerns(callee)) {
    m.listener.onCall({
      site,
      chain: m.chain(),
      callee: { kind: 'method', receiver: m.freeze(self), name },
      args: args.map((arg) => m.freeze(arg)),
    });
    return unknown('computed', name, site);
  }
  const element = readMember(m, self, '*', site);
  const results = invokeCallbacks(m, args, site, () => [element, element, element]);
  if (isTextMethod(name)) {
    const mapped =
      name === 'map' || name === 'flatMap' ? results : [self, ...args.filter((arg) => !isFunction(arg))];
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
  escapeUnknown(m, args, name, site);
  return unknown('call-result', name, site, { maybeFrom: [self, ...args] });
}

function isFunction(value: Static): boolean {
  return value.every((each) => each.kind === 'function' || each.kind === 'native');
}

export function newExpression(m: Machine, node: TSESTree.NewExpression): Static {
  const site = m.site(node);
  const callee = m.evaluate(node.callee);
  const args = evaluateArguments(m, node.arguments);
  return eachWay(m, callee, (value) => {
    if (value.kind === 'class') return m.instantiate(value, args, site);
    if (value.kind === 'external') return m.construct(value.term, args, site);
    invokeCallbacks(m, args, site, () => []);
    return unknown('call-result', m.activation.module.view.text.slice(...node.callee.range), site, {
      maybeFrom: args,
    });
  });
}
