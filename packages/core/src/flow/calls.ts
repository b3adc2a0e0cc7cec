import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { asDeclared, asSaid, labelsOfArguments, labelsOfResult, typeArgumentsAt } from './annotations.js';
import { callBuiltin } from './builtins.js';
import { asHandedTo } from './choices.js';
import { constructorOf, initializeFields } from './classes.js';
import { freeze } from './freeze.js';
import { callDeclared } from './declared.js';
import { newFrame } from './frame.js';
import { labelsOf, withLabels } from './labels.js';
import { eachWay } from './invocations.js';
import { isWaitedFor, type Machine, type RunningFunction } from './machine.js';
import { readImport, requireModule } from './modules.js';
import { emptyObject, passOn } from './objects.js';
import { readOutside } from './outside-writes.js';
import { declarePattern } from './patterns.js';
import { classLabelOf, redactedValue } from './said-classes.js';
import { labelsOfReading } from './schemas.js';
import { mayChangeState } from './shared-state.js';
import { labelsOfClass } from './written-types.js';
import { endRound, nextRound, onlyComputes, type Round } from './recursion.js';
import { mayThrowMessage, noteLastResort } from './rejections.js';
import { executeBlock } from './statements.js';
import { pipe } from './streams.js';
import { wrapFunction } from './wrapped-functions.js';
import {
  environmentVariable,
  join,
  literal,
  missing,
  unknown,
  type ClassValue,
  type FunctionNode,
  type FunctionValue,
  type Site,
  type Static,
  type Term,
  type Value,
} from './value.js';

/** Calls each alternative of a callee; the result joins theirs. */
export function callValue(
  m: Machine,
  callee: Static,
  args: readonly Static[],
  site: Site,
  self?: Static,
): Static {
  const callable = callee.filter((value) => value.kind !== 'literal');
  if (callable.length === 0) return unknown('computed', 'a call of nothing', site);
  return eachWay(m, callable, (value) => callOne(m, value, asHandedTo(value, args, site), site, self));
}

function callOne(
  m: Machine,
  value: Value,
  args: readonly Static[],
  site: Site,
  self: Static | undefined,
): Static {
  switch (value.kind) {
    case 'function':
      return callFunction(m, value, args, site, self);
    case 'native':
      return value.call(args, site);
    case 'external':
      return withLabels(callExternal(m, value.term, args, site), labelsOf(value));
    case 'class':
      return m.instantiate(value, args, site);
    case 'object': {
      const cell = m.state.readCell(value.cell);
      if (cell.kind === 'object' && cell.base) return callExternal(m, cell.base, args, site);
      return unknown('computed', 'a call', site, { maybeFrom: args });
    }
    default: {
      m.noteLeaving();
      const name = value.kind === 'unknown' ? [value.reason.name, ...value.path].join('.') : 'a call';
      m.listener.answers.onHandOver(undefined, args, site, 'outside');
      invokeCallbacks(m, args, site, () => []);
      escapeUnknown(m, args, name, site);
      return unknown('call-result', name, site, { maybeFrom: args });
    }
  }
}

function callFunction(
  m: Machine,
  fn: FunctionValue,
  args: readonly Static[],
  site: Site,
  self: Static | undefined,
): Static {
  const follow = (): Static => {
    const result = followFunction(m, fn, args, site, self);
    return asSaid(m, result, labelsOfResult(m, fn.node, fn.module, typeArgumentsAt(m, fn.node, site)));
  };
  return callDeclared(m, fn, [...(fn.boundArgs ?? []), ...args], site, follow) ?? follow();
}

function followFunction(
  m: Machine,
  fn: FunctionValue,
  args: readonly Static[],
  site: Site,
  self: Static | undefined,
): Static {
  if (!fn.node.body) return unknown('call-result', 'a declared function', site, { maybeFrom: args });
  const unfollowed = (): Static => {
    m.listener.answers.onHandOver(undefined, args, site, 'unread');
    return unknown('limit', functionName(fn.node) ?? 'a nested call', site, { maybeFrom: args });
  };
  if (
    fn.module !== m.activation.module &&
    args.every(isPlain) &&
    !m.listener.answers.isWatching() &&
    !m.listener.worthFollowing(fn.module) &&
    !mayChangeState(fn)
  ) {
    return unknown('call-result', functionName(fn.node) ?? 'a function', site, { maybeFrom: args });
  }
  if (!m.mayFollow()) return unfollowed();
  if (onlyComputes(m, fn.node)) {
    // What it was given when it was followed may not have shown that it changes that.
    escapeUnknown(m, args, functionName(fn.node) ?? 'a function', site);
    return unfollowed();
  }
  const round = nextRound(m, fn.node, [...(fn.boundArgs ?? []), ...args], site);
  if (!round) return unfollowed();
  const all = round.args;
  m.ran.add(fn.node);
  return activate(m, fn, fn.self ?? self ?? missing, site, round, () => {
    parametersOf(fn.node).forEach((parameter, index) => {
      if (parameter.type !== Type.RestElement) return declarePattern(m, parameter, all[index] ?? missing);
      declarePattern(
        m,
        parameter.argument,
        asDeclared(
          m,
          parameter,
          m.newCell({ kind: 'array', site: m.site(parameter), elements: all.slice(index) }),
        ),
      );
    });
  });
}

/** Nothing that a callee could change or call. */
function isPlain(value: Static): boolean {
  return value.every(
    ({ kind }) => kind === 'literal' || kind === 'text' || kind === 'json' || kind === 'unknown',
  );
}

/** Runs a function of which nobody is known to call it: its parameters may be anything. */
export function callAsEntry(m: Machine, fn: FunctionValue, self?: Static): void {
  m.ran.add(fn.node);
  activate(m, fn, fn.self ?? self ?? anyThis(fn), undefined, undefined, () => {
    for (const parameter of parametersOf(fn.node))
      declarePattern(
        m,
        parameter.type === Type.RestElement ? parameter.argument : parameter,
        anyArgument(m, parameter),
      );
  });
}

/** Whoever calls a function decides what `this` is in it. */
export function anyThis({ node, module }: Pick<FunctionValue, 'node' | 'module'>): Static {
  return unknown('parameter', 'this', { node, module });
}

export function anyArgument(m: Machine, parameter: TSESTree.Node): Static {
  const bare = parameter.type === Type.TSParameterProperty ? parameter.parameter : parameter;
  const target = bare.type === Type.AssignmentPattern ? bare.left : bare;
  const name = target.type === Type.Identifier ? target.name : 'a parameter';
  const site = m.site(target);
  const annotation = target.type === Type.Identifier ? target.typeAnnotation?.typeAnnotation : undefined;
  const typed = annotation && typedInstance(m, annotation, name);
  return typed ?? unknown('parameter', name, site);
}

/** An instance known by its written type, where that type is one the listener knows (a client's class). */
function typedInstance(m: Machine, annotation: TSESTree.TypeNode, name: string): Static | undefined {
  if (annotation.type !== Type.TSTypeReference || annotation.typeName.type !== Type.Identifier)
    return undefined;
  const variable = m.activation.module.scopes.get(annotation.typeName);
  const imported = variable && readImport(m, m.activation.module, variable);
  const [only] = imported ?? [];
  const own = only?.kind === 'class' ? m.declaredClasses.get(only.node) : undefined;
  const type = only?.kind === 'external' && m.listener.knowsType(only.term) ? only.term : own;
  if (!type) return undefined;
  return [{ kind: 'external', term: { kind: 'typed', type, reason: { kind: 'parameter', name } } }];
}

function activate(
  m: Machine,
  fn: FunctionValue,
  self: Static,
  callSite: Site | undefined,
  round: Round | undefined,
  bindParameters: () => void,
): Static {
  const caller = m.activation;
  const args = round?.args;
  const activation: RunningFunction = {
    module: fn.module,
    frame: newFrame(fn.frame),
    self,
    home: fn.home,
    node: fn.node,
    base: m.state,
    given: args,
    exits: [],
    yields: [],
    targets: [],
    caller: callSite ? caller : undefined,
    callSite,
    suspended: false,
    begunAt: m.moment,
    last: round?.last ?? false,
  };
  if (args && fn.node.type !== Type.ArrowFunctionExpression) activation.frame.args = args;
  const base = m.state;
  m.activation = activation;
  m.running.push(activation);
  m.state = base.fork();
  bindParameters();
  const { body } = fn.node;
  if (body.type === Type.BlockStatement) {
    executeBlock(m, body.body);
  } else activation.exits.push({ value: m.evaluate(body), state: m.state });
  m.running.pop();
  m.listener.answers.onReturn(
    activation,
    body.type === Type.BlockStatement && !m.state.dead
      ? [...activation.exits, { value: missing, state: m.state }]
      : activation.exits,
  );
  // An async function that throws rejects its promise: its caller goes on, unless it waits.
  if (
    fn.node.async &&
    m.state.dead &&
    activation.exits.length === 0 &&
    callSite &&
    !isWaitedFor(callSite.node)
  )
    m.state.dead = false;
  const fallsThrough = body.type === Type.BlockStatement && !m.state.dead;
  const ends = [...activation.exits.map((exit) => exit.state), ...(fallsThrough ? [m.state] : [])];
  endRound(m, activation, ends);
  m.state = base;
  // The body of a generator runs when somebody asks for what it yields: perhaps never.
  if (fn.node.generator && !isIteratedAtOnce(callSite?.node)) ends.push(base.fork());
  if (ends.length > 0) base.merge(ends);
  else base.dead = true;
  const result = join(
    ...[
      ...activation.exits.map((exit) => exit.value),
      ...(fallsThrough || ends.length === 0 ? [missing] : []),
    ],
  );
  // What it handed out last may belong to a moment after which nothing leaves it: an endless loop.
  for (const { state } of activation.yields) base.adopt(state);
  const value = fn.node.generator
    ? m.newCell({
        kind: 'array',
        site: { node: fn.node, module: fn.module },
        elements: [],
        rest: activation.yields.length > 0 ? join(...activation.yields.map((each) => each.value)) : missing,
      })
    : result;
  m.activation = caller;
  return value;
}

function isIteratedAtOnce(call: TSESTree.Node | undefined): boolean {
  const parent = call?.parent;
  if (parent?.type === Type.YieldExpression) return parent.delegate;
  return (
    parent?.type === Type.SpreadElement || (parent?.type === Type.ForOfStatement && parent.right === call)
  );
}

/** What a function is given: a written `this` is none of its parameters. */
export function parametersOf({ params }: FunctionNode): readonly TSESTree.Parameter[] {
  const [first, ...others] = params;
  return first?.type === Type.Identifier && first.name === 'this' ? others : params;
}

export function functionName(node: FunctionNode | TSESTree.TSDeclareFunction): string | undefined {
  if (node.id) return node.id.name;
  const { parent } = node;
  if (parent.type === Type.VariableDeclarator && parent.id.type === Type.Identifier) return parent.id.name;
  if (
    (parent.type === Type.MethodDefinition || parent.type === Type.Property) &&
    parent.key.type === Type.Identifier
  )
    return parent.key.name;
  return undefined;
}

/**
 * Runs the functions among the arguments of a call that nobody has read: it may call them.
 * @param parameters what it may hand them; missing ones are unknown.
 * @returns what they return.
 */
export function invokeCallbacks(
  m: Machine,
  args: readonly Static[],
  site: Site,
  parameters: () => readonly Static[],
): Static[] {
  const results: Static[] = [];
  for (const arg of args) {
    for (const value of arg) {
      if (value.kind === 'native' || (value.kind === 'external' && m.listener.concerns(value.term))) {
        const known = parameters();
        const given = known.length > 0 ? known : [unknown('parameter', 'an argument', site)];
        m.maybe(() => results.push(m.call([value], given, site)));
      }
      if (value.kind !== 'function') continue;
      m.maybe(() => {
        const known = parameters();
        const all = parametersOf(value.node).map(
          (parameter, index) => known[index] ?? inModule(m, value, () => anyArgument(m, parameter)),
        );
        const result = m.call([value], all, site);
        if (!m.state.dead) results.push(result);
      });
    }
  }
  return results;
}

/** Runs something with the variables of a function in sight. */
export function inModule<T>(m: Machine, fn: FunctionValue, run: () => T): T {
  const outer = m.activation;
  m.activation = { ...outer, module: fn.module, frame: fn.frame };
  try {
    return run();
  } finally {
    m.activation = outer;
  }
}

/** Arguments of a function that nobody has read: it may change what it is given. */
export function escapeUnknown(m: Machine, args: readonly Static[], name: string, site: Site): void {
  for (const arg of args) passOn(m, arg, name, site);
}

export function callExternal(m: Machine, term: Term, args: readonly Static[], site: Site): Static {
  const builtin = callBuiltin(m, term, args, site);
  if (builtin) return builtin;
  if (isRequire(term)) return requireModule(m, args[0] ?? missing, site);
  const variable = m.listener.readsVariable(term, args);
  if (variable) return join(environmentVariable(variable.name, site), variable.otherwise ?? []);
  reportCall(m, term, args, site, m.chain());
  m.listener.answers.onHandOver(term, args, site, 'outside');
  if (m.listener.wraps(term)) return wrapFunction(m, term, args, site);
  noteLastResort(m, term, args);
  mayThrowMessage(m, term, args, site);
  pipe(m, term, args, site);
  if (m.listener.concerns(term)) m.noteLateCall({ term, args, site });
  defer(m, args);
  if (m.listener.redacts(term)) return redactedValue(m, term, args, site);
  const said = classLabelOf(m, term, args, site);
  const given = { kind: 'call', callee: term, args, site } as const;
  if (m.listener.concerns(term)) m.listener.answers.onResult(given);
  const result = withLabels(
    [{ kind: 'external', term: given }],
    [...labelsOfReading(m, term, args), ...labelsOfArguments(m, site)],
  );
  const returned = invokeCallbacks(m, args, site, () =>
    m.listener.handsOutInstance(term) ? [result] : timerArguments(term, args),
  );
  m.listener.answers.onHandOver(term, returned, site, 'unread');
  // What is said to be of a class is given back: it is not changed, and neither is what a function gives.
  if (said) return asSaid(m, join(result, ...returned, ...args), [said]);
  if (!m.listener.leavesArgumentsAlone(term)) escapeUnknown(m, args, termName(term), site);
  return result;
}

/** What `createRequire` of Node.js gives. */
function isRequire(term: Term): boolean {
  return (
    term.kind === 'call' &&
    term.callee.kind === 'import' &&
    /^(?:node:)?module$/.test(term.callee.module) &&
    term.callee.path.at(-1) === 'createRequire'
  );
}

export function constructExternal(m: Machine, term: Term, args: readonly Static[], site: Site): Static {
  const builtin = callBuiltin(m, { kind: 'new', callee: term, args: [], site }, args, site);
  if (builtin) return builtin;
  reportCall(m, { kind: 'member', of: term, name: 'new' }, args, site, m.chain());
  defer(m, args);
  invokeCallbacks(m, args, site, () => []);
  const cell = m.allocate();
  m.state.writeCell(cell, { ...emptyObject(site), base: { kind: 'new', callee: term, args, site, cell } });
  return [{ kind: 'object', cell }];
}

/** Outside code may call what it was given when the program has gone on. */
function defer(m: Machine, args: readonly Static[]): void {
  for (const value of args.flat()) if (value.kind === 'function') m.deferred.add(value.node);
}

/** What a timer hands to its function. */
function timerArguments(term: Term, args: readonly Static[]): readonly Static[] {
  const name = term.kind === 'global' ? term.path.join('.') : '';
  if (name === 'setTimeout' || name === 'setInterval') return args.slice(2);
  return name === 'setImmediate' || name === 'process.nextTick' ? args.slice(1) : [];
}

export function reportCall(
  m: Machine,
  term: Term,
  args: readonly Static[],
  site: Site,
  chain: readonly Site[],
  again = false,
  late = false,
): void {
  if (!m.listener.concerns(term)) return;
  const [callee] = m.freeze([{ kind: 'external', term }]);
  if (callee?.kind !== 'external') return;
  const replaced = replacedIn(m, term);
  m.noteLeaving();
  m.listener.onCall({
    site,
    chain,
    callee: { kind: 'external', term: callee.term },
    args: args.map((arg) => freeze(m, arg, 'value', again)),
    ...(late ? { late } : {}),
    ...(replaced === undefined ? {} : { replaced }),
  });
}

/** A function that the program has replaced and that the call goes through: a method of its class, the global `fetch`. */
function replacedIn(m: Machine, term: Term): string | undefined {
  if (term.kind === 'member' && m.replacedMethods.has(term.name)) return term.name;
  const isFetch = term.kind === 'global';
  return replaceable.find(
    ([path, key]) =>
      !(isFetch && key === 'fetch') && readOutside(m, { kind: 'global', path }, key, () => missing),
  )?.[1];
}

/** What packages use of the language and of Node.js to send a request. */
const replaceable: readonly (readonly [path: readonly string[], key: string])[] = [
  [[], 'fetch'],
  [['JSON'], 'stringify'],
  [['Object', 'prototype'], 'toJSON'],
  [['Array', 'prototype'], 'toJSON'],
];

/** How a person names an outside thing, for reasons. */
export function termName(term: Term): string {
  switch (term.kind) {
    case 'import':
      return [term.module, ...term.path].join('.');
    case 'global':
      return term.path.join('.');
    case 'new':
    case 'call':
      return termName(term.callee);
    case 'typed':
      return term.reason.name;
    case 'member':
      return `${termName(term.of)}.${term.name}`;
  }
}

export function instantiate(m: Machine, type: ClassValue, args: readonly Static[], site: Site): Static {
  const cell = m.allocate();
  m.state.writeCell(cell, { ...emptyObject(site), prototype: type });
  const instance = withLabels([{ kind: 'object', cell }], labelsOfClass(m, type.node, type.module));
  m.instances.set(type.node, join(m.instances.get(type.node) ?? [], instance));
  return construct(m, type, args, site, instance);
}

/**
 * Runs a class's constructor, or its base's when it has none, on an instance.
 * @returns the instance, or the objects that the constructor gives in its place.
 */
function construct(
  m: Machine,
  type: ClassValue,
  args: readonly Static[],
  site: Site,
  instance: Static,
): Static {
  const own = constructorOf(type);
  if (!own) {
    if (type.base) constructBase(m, type.base, args, site, instance);
    initializeFields(m, type, instance);
    return instance;
  }
  if (!type.base) initializeFields(m, type, instance);
  const fn: FunctionValue = {
    kind: 'function',
    node: own,
    frame: type.frame,
    module: type.module,
    self: instance,
    home: type,
  };
  if (m.running.some(({ node }) => node === own) || !m.mayFollow()) return instance;
  m.ran.add(own);
  const given = activate(m, fn, instance, site, { args, last: false }, () => {
    own.params.forEach((parameter, index) => {
      const value = args[index] ?? missing;
      if (parameter.type === Type.RestElement)
        declarePattern(
          m,
          parameter.argument,
          m.newCell({ kind: 'array', site: m.site(parameter), elements: args.slice(index) }),
        );
      else declarePattern(m, parameter, value);
      if (parameter.type === Type.TSParameterProperty) assignParameterProperty(m, parameter, instance);
    });
  });
  const objects = given.filter(({ kind }) => kind === 'object' || kind === 'external');
  if (objects.length === 0) return instance;
  return objects.length === given.length ? objects : join(objects, instance);
}

function assignParameterProperty(
  m: Machine,
  parameter: TSESTree.TSParameterProperty,
  instance: Static,
): void {
  const target =
    parameter.parameter.type === Type.AssignmentPattern ? parameter.parameter.left : parameter.parameter;
  const [self] = instance;
  if (target.type !== Type.Identifier || self?.kind !== 'object') return;
  const cell = m.state.readCell(self.cell);
  if (cell.kind !== 'object') return;
  const properties = new Map(cell.properties).set(target.name, {
    value: m.evaluate(target),
    site: m.site(parameter),
  });
  m.state.writeCell(self.cell, { ...cell, properties });
}

function constructBase(
  m: Machine,
  base: Static,
  args: readonly Static[],
  site: Site,
  instance: Static,
): void {
  const [self] = instance;
  for (const each of base) {
    if (each.kind === 'class') construct(m, each, args, site, instance);
    else if (each.kind === 'external' && self?.kind === 'object') {
      const cell = m.state.readCell(self.cell);
      if (cell.kind === 'object')
        m.state.writeCell(self.cell, {
          ...cell,
          base: { kind: 'new', callee: each.term, args, site, cell: self.cell },
        });
    }
  }
}

/** `super(…)` inside a constructor; field initializers run right after it. */
export function constructSuper(m: Machine, args: readonly Static[], site: Site): Static {
  const { home, self } = m.activation;
  if (home?.base) constructBase(m, home.base, args, site, self);
  if (home) initializeFields(m, home, self);
  return missing;
}

/** A fresh instance of a class whose constructor's arguments may be anything. */
export function instantiateAsEntry(m: Machine, type: ClassValue): Static {
  let at: ClassValue | undefined = type;
  let own: TSESTree.FunctionExpression | undefined;
  while (at && !own) {
    own = constructorOf(at);
    const [base]: Static = at.base ?? literal(null);
    if (own) break;
    at = base?.kind === 'class' ? base : undefined;
  }
  const owner = at;
  const outer = m.activation;
  m.activation = { ...outer, module: owner?.module ?? type.module, frame: owner?.frame ?? type.frame };
  const args = own ? own.params.map((parameter) => anyArgument(m, parameter)) : [];
  m.activation = { ...outer, module: type.module, frame: type.frame };
  const instance = instantiate(m, type, args, { node: type.node, module: type.module });
  m.activation = outer;
  return instance;
}
