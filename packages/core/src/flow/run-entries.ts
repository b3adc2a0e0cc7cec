import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { isFunction, walk } from '../syntax/source-tree.js';
import { anyThis, callAsEntry, instantiateAsEntry } from './calls.js';
import { evaluateMember } from './classes.js';
import { runInjected } from './injection.js';
import type { LinkedModule } from './linked-module.js';
import type { Machine } from './machine.js';
import { runMarkup } from './markup.js';
import { moduleActivation } from './modules.js';
import { readMember } from './objects.js';
import type { State } from './store.js';
import { join, type ClassValue, type FunctionValue, type Static, type Value } from './value.js';

/**
 * Runs what others may call: exported functions and methods with arguments that may be anything, then whatever nothing in
 * the file has called. What one of them leaves in the module's variables, the others may find: so they run again once it
 * is known.
 *
 * @param onRound called before each round; facts of an earlier round are superseded where the last one comes to its end.
 */
export function runEntries(m: Machine, module: LinkedModule, onRound: () => void): void {
  const ranBefore = new Set(m.ran);
  const mark = m.allocate();
  for (let round = 0; round < 2; round += 1) {
    onRound();
    m.ran.clear();
    for (const node of ranBefore) m.ran.add(node);
    const ends = runRound(m, module);
    // A run that has ended early would end earlier the second time.
    const changed =
      !m.cut &&
      ends.some((end) =>
        [...end.changedSince(m.root)].some((address) => address < mark && address !== m.ledger),
      );
    m.state = m.root;
    m.root.merge([m.root.fork(), ...ends]);
    m.root.dead = false;
    if (!changed) return;
  }
}

function runRound(m: Machine, module: LinkedModule): State[] {
  const ends: State[] = module.view.component ? [runMarkup(m, module, module.view.component.shared)] : [];
  const done = new Set<TSESTree.Node>();
  const exported = exportedValues(m, module);
  const isExported = (type: ClassValue): boolean => exported.some(({ value }) => value === type);
  const nested = nestedFunctions(module.view.ast);
  const late: (() => void)[] = [];
  const run = (fn: FunctionValue, self: Static | undefined, from: State): void => {
    if (done.has(fn.node)) return;
    done.add(fn.node);
    runAgain(fn, self, from);
  };
  const runAgain = (fn: FunctionValue, self: Static | undefined, from: State): void => {
    m.state = from.fork();
    m.forgetWays();
    m.activation = moduleActivation(m, module);
    m.enter(() => callAsEntry(m, fn, self));
    m.settleLateCalls();
    m.state.dead = false;
    const end = m.state;
    ends.push(end);
    // Functions that this one made and nobody has called yet see what it left.
    for (const node of nested.get(fn.node) ?? []) {
      const made = m.made.get(node);
      if (made?.module === module && !m.ran.has(node) && !done.has(node)) runLeft(made, end);
    }
  };
  const runLeft = (made: FunctionValue, from: State): void => {
    m.state = from;
    const self = made.self && mixedIn(m, made);
    run(self ? { ...made, self } : made, undefined, from);
  };
  for (const { value, self } of exported)
    if (value.kind === 'function' && value.module === module) run(value, self, m.root);
  for (const type of m.madeClasses.values())
    if (type.module === module) runClass(m, type, isExported(type), { run, runAgain, late }, ends, module);
  ends.push(...runInjected(m, module));
  const isLeft = ({ node }: FunctionValue): boolean => !m.ran.has(node) || m.deferred.has(node);
  const left = [...m.made.values()].filter((made) => made.module === module && isLeft(made));
  if (left.length > 0) {
    // They may close over what any of the others made.
    const after = m.root.fork();
    after.merge([m.root.fork(), ...ends], m.root);
    after.dead = false;
    for (const made of left) if (isLeft(made)) runLeft(made, after);
  }
  for (const runLate of late) runLate();
  return ends;
}

/**
 * What `this` may be in a method that nothing in the file calls: its object with whatever a framework adds to it, as Vue
 * and Pinia do with the state and other methods.
 */
function mixedIn(m: Machine, { node, module, self }: FunctionValue): Static | undefined {
  if (node.type === Type.ArrowFunctionExpression) return self;
  const added = anyThis({ node, module });
  return self?.flatMap((each) => {
    // An object that was made on a way which control cannot leave is not there any more.
    if (each.kind === 'object' && !m.state.hasCell(each.cell)) return added;
    const cell = each.kind === 'object' ? m.state.readCell(each.cell) : undefined;
    return cell?.kind === 'object'
      ? m.newCell({ ...cell, rest: cell.rest ? join(cell.rest, added) : added })
      : [each];
  });
}

/** The functions inside of each function, outer ones first. */
function nestedFunctions(root: TSESTree.Node): ReadonlyMap<TSESTree.Node, readonly TSESTree.Node[]> {
  const nested = new Map<TSESTree.Node, TSESTree.Node[]>();
  for (const node of walk(root)) {
    if (!isFunction(node)) continue;
    for (let outer: TSESTree.Node | undefined = node.parent; outer; outer = outer.parent) {
      if (!isFunction(outer)) continue;
      const inside = nested.get(outer);
      if (inside) inside.push(node);
      else nested.set(outer, [node]);
    }
  }
  return nested;
}

/** What the module exports, and the members of such objects, which are called on them; a component's compiler calls on others. */
function exportedValues(
  m: Machine,
  module: LinkedModule,
): readonly { readonly value: Value; readonly self: Static | undefined }[] {
  m.activation = moduleActivation(m, module);
  m.state = m.root;
  const site = m.site(module.view.ast);
  const values = [...module.exports.values()].flatMap((read) => [...read()]);
  if (module.commonJs !== undefined) {
    const exported = readMember(m, [{ kind: 'object', cell: module.commonJs }], 'exports', site);
    values.push(...exported, ...readMember(m, exported, '*', site));
  }
  return values.flatMap((value) => {
    const members = value.kind === 'object' ? readMember(m, [value], '*', site) : [];
    const self = module.view.component ? undefined : [value];
    return [{ value, self: undefined }, ...members.map((member) => ({ value: member, self }))];
  });
}

type Run = (fn: FunctionValue, self: Static | undefined, from: State) => void;

/** How functions are run: once, once more, and when all others have been. */
interface Runs {
  readonly run: Run;
  readonly runAgain: Run;
  readonly late: (() => void)[];
}

/** Methods that may be called from outside, on an instance that anybody may have made. */
function runClass(
  m: Machine,
  type: ClassValue,
  isExported: boolean,
  { run, runAgain, late }: Runs,
  ends: State[],
  module: LinkedModule,
): void {
  m.state = m.root.fork();
  m.activation = moduleActivation(m, module);
  const own = m.instances
    .get(type.node)
    ?.filter((each) => each.kind === 'object' && m.state.hasCell(each.cell));
  const instance = own && own.length > 0 && !isExported ? own : instantiateAsEntry(m, type);
  m.state.dead = false;
  const made = m.state;
  ends.push(made);
  const methods = type.node.body.body.filter(
    (member): member is TSESTree.MethodDefinition =>
      member.type === Type.MethodDefinition && member.kind !== 'constructor',
  );
  const isHidden = (member: TSESTree.MethodDefinition): boolean =>
    member.accessibility === 'private' || member.key.type === Type.PrivateIdentifier;
  const ran: FunctionValue[] = [];
  const before = ends.length;
  for (const hidden of [false, true]) {
    for (const member of methods.filter((each) => isHidden(each) === hidden)) {
      const self: Static = member.static ? [type] : instance;
      for (const value of evaluateMember(m, type, member, self).value) {
        if (value.kind !== 'function' || (m.ran.has(value.node) && (hidden || !isExported))) continue;
        run(value, self, made);
        if (!member.static) ran.push(value);
      }
    }
  }
  const left = ends.slice(before);
  if (!isExported || !left.some((end) => hasFilled(instance, made, end))) return;
  late.push(() => {
    const after = made.fork();
    after.merge([made.fork(), ...left], made);
    after.dead = false;
    for (const method of ran) runAgain(method, instance, after);
  });
}

/** Whether a method has put something into a field in which there was nothing: others may find it there. */
function hasFilled(instance: Static, made: State, end: State): boolean {
  return instance.some((each) => {
    if (each.kind !== 'object' || !end.hasCell(each.cell)) return false;
    const [was, is] = [made.readCell(each.cell), end.readCell(each.cell)];
    if (was === is || was.kind !== 'object' || is.kind !== 'object') return false;
    return [...is.properties].some(
      ([name, { value }]) => isNothing(was.properties.get(name)?.value ?? []) && !isNothing(value),
    );
  });
}

function isNothing(value: Static): boolean {
  return value.every((each) => each.kind === 'literal' && (each.value === undefined || each.value === null));
}
