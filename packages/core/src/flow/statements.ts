import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { makeClass } from './classes.js';
import { dispose, resourcesOf } from './disposal.js';
import { makeFunction, narrow } from './expressions.js';
import type { Catching, JumpTarget, Machine } from './machine.js';
import { runExport } from './modules.js';
import { knownPairs, readElements } from './collections.js';
import { readMember } from './objects.js';
import { assignPattern, declarePattern, declareVariable } from './patterns.js';
import { noteRejection, throwValue } from './rejections.js';
import type { State } from './store.js';
import { join, missing, truthinessOf, unknown, type Static } from './value.js';
import { isSettled, widen, widenCounters } from './widening.js';

export function executeStatement(m: Machine, node: TSESTree.Node): void {
  switch (node.type) {
    case Type.ExpressionStatement:
      m.evaluate(node.expression);
      return;
    case Type.VariableDeclaration:
      for (const { id, init } of node.declarations) {
        if (node.declare) {
          declarePattern(m, id, ambient(m, id));
          continue;
        }
        // `var x;` and the head of a for-in leave what is there.
        if (init || node.kind !== 'var') declarePattern(m, id, init ? m.evaluate(init) : missing);
      }
      return;
    case Type.FunctionDeclaration:
      return;
    case Type.ClassDeclaration: {
      const value = makeClass(m, node);
      if (node.id) declarePattern(m, node.id, value);
      return;
    }
    case Type.ReturnStatement:
      exit(m, node.argument ? m.evaluate(node.argument) : missing);
      return leave(m);
    case Type.ThrowStatement: {
      throwValue(m, m.evaluate(node.argument), m.site(node));
      return leave(m);
    }
    case Type.IfStatement:
      return ifStatement(m, node);
    case Type.BlockStatement:
    case Type.StaticBlock:
      return executeBlock(m, node.body);
    case Type.ForStatement:
      if (node.init) {
        if (node.init.type === Type.VariableDeclaration) m.execute(node.init);
        else m.evaluate(node.init);
      }
      return loop(m, node, {
        test: () => (node.test ? truthinessOf(m.evaluate(node.test)) : true),
        body: () => m.execute(node.body),
        update: () => {
          if (node.update) m.evaluate(node.update);
        },
      });
    case Type.WhileStatement:
    case Type.DoWhileStatement:
      return loop(m, node, {
        test: () => truthinessOf(m.evaluate(node.test)),
        body: () => m.execute(node.body),
        bodyFirst: node.type === Type.DoWhileStatement,
      });
    case Type.ForOfStatement:
    case Type.ForInStatement: {
      const iterated = m.evaluate(node.right);
      const run = (element: Static): void => {
        if (node.left.type === Type.VariableDeclaration)
          declarePattern(m, node.left.declarations[0].id, element);
        else assignPattern(m, node.left, element);
        const resources = resourcesOf([node.left]);
        if (resources.length === 0) return m.execute(node.body);
        const leaving = watchLeaving(m);
        m.execute(node.body);
        finalize(m, () => dispose(m, resources), leaving);
      };
      const elements = node.type === Type.ForOfStatement ? knownElements(m, iterated) : undefined;
      if (elements) return loopOver(m, node, elements, run);
      return loop(m, node, {
        test: () => undefined,
        body: () =>
          run(
            node.type === Type.ForOfStatement
              ? readElements(m, iterated, m.site(node.right))
              : unknown('computed', 'a key', m.site(node.right)),
          ),
      });
    }
    case Type.BreakStatement:
    case Type.ContinueStatement: {
      const target = findTarget(m, node);
      if (!target) return leave(m);
      if (node.type === Type.BreakStatement) target.breaks.push(m.state.snapshot(target.base));
      else target.continues.push(m.state.snapshot(target.round));
      return leave(m);
    }
    case Type.LabeledStatement:
      if (isLoop(node.body)) return m.execute(node.body);
      return withTarget(m, node.label.name, () => m.execute(node.body));
    case Type.SwitchStatement:
      return switchStatement(m, node);
    case Type.TryStatement:
      return tryStatement(m, node);
    case Type.ExportNamedDeclaration:
    case Type.ExportDefaultDeclaration:
    case Type.ExportAllDeclaration:
    case Type.TSExportAssignment:
      return runExport(m, node);
    case Type.TSEnumDeclaration:
      return enumDeclaration(m, node);
    case Type.TSModuleDeclaration:
      if (node.body?.type === Type.TSModuleBlock) executeBlock(m, node.body.body);
      return;
    default:
      return;
  }
}

/** What something has that is declared and made elsewhere: `declare const DEV: boolean`. */
function ambient(m: Machine, id: TSESTree.BindingName): Static {
  const name = id.type === Type.Identifier ? id.name : 'a declared name';
  const type = id.type === Type.Identifier ? id.typeAnnotation?.typeAnnotation.type : undefined;
  const isPlain =
    type === Type.TSBooleanKeyword || type === Type.TSStringKeyword || type === Type.TSNumberKeyword;
  if (isPlain) return unknown('global', `\`${name}\``, m.site(id));
  return readMember(m, [{ kind: 'external', term: { kind: 'global', path: [] } }], name, m.site(id));
}

/** Functions are there before the first statement runs. */
export function hoist(m: Machine, statements: readonly TSESTree.Node[]): void {
  for (const statement of statements) {
    const declaration =
      (statement.type === Type.ExportNamedDeclaration || statement.type === Type.ExportDefaultDeclaration) &&
      statement.declaration
        ? statement.declaration
        : statement;
    if (declaration.type !== Type.FunctionDeclaration || !declaration.id || !declaration.body) continue;
    const variable = m.activation.module.scopes.get(declaration.id);
    if (variable) declareVariable(m, variable, makeFunction(m, declaration));
  }
}

export function executeBlock(m: Machine, statements: readonly TSESTree.Node[]): void {
  hoist(m, statements);
  const run = (): void => statements.forEach((statement) => m.execute(statement));
  const resources = resourcesOf(statements);
  if (resources.length === 0) return run();
  const leaving = watchLeaving(m);
  run();
  finalize(m, () => dispose(m, resources), leaving);
}

/** A `return`. */
function exit(m: Machine, value: Static): void {
  const { exits, base } = m.activation;
  exits.push({ value, state: m.state.snapshot(base) });
}

/** Control goes elsewhere: what follows here is not reached. A snapshot of the state that left is kept by whoever catches it. */
function leave(m: Machine): void {
  const left = m.state;
  m.state = left.fork();
  m.state.dead = true;
}

function ifStatement(m: Machine, node: TSESTree.IfStatement): void {
  const test = truthinessOf(m.evaluate(node.test));
  if (test !== undefined) {
    const taken = test ? node.consequent : node.alternate;
    if (taken) m.execute(taken);
    return;
  }
  m.branch(
    () => {
      narrow(m, node.test, true);
      m.execute(node.consequent);
    },
    () => {
      narrow(m, node.test, false);
      if (node.alternate) m.execute(node.alternate);
    },
  );
}

/** Rounds that follow what a loop hands on from one iteration to the next; fewer in a loop inside of another. */
const roundLimits: readonly number[] = [8, 4];
/** Elements of a list of known length that a loop is run over one by one. */
const unrollLimit = 12;

interface Loop {
  /** What decides whether there is another round. */
  readonly test: () => boolean | undefined;
  readonly body: () => void;
  /** Runs between two rounds. */
  readonly update?: () => void;
  readonly bodyFirst?: boolean;
}

function loop(m: Machine, node: TSESTree.Node, { test, body, update, bodyFirst }: Loop): void {
  const base = m.state;
  const target = loopTarget(node, base);
  const ends: State[] = [];
  const limit = m.exhausted ? 1 : (roundLimits[m.loopDepth] ?? 2);
  m.activation.targets.push(target);
  m.loopDepth += 1;
  m.state = base.fork();
  for (let round = 0; ; round += 1) {
    const start = m.state;
    m.state = start.fork();
    const goesOn = bodyFirst && round === 0 ? true : test();
    if (goesOn !== true) ends.push(m.state);
    if (goesOn === false || m.state.dead || round > limit) break;
    m.state = m.state.fork();
    m.state = runOnce(m, target, body);
    if (m.state.dead) break;
    update?.();
    if (round > 0 && isSettled(start, m.state)) {
      const truth = test();
      if (truth !== true) ends.push(m.state);
      break;
    }
    if (round === limit - 1) widen(m, start, 'a long loop');
    else if (goesOn === undefined || isEndless(node)) widenCounters(m, start);
  }
  m.loopDepth -= 1;
  m.activation.targets.pop();
  m.state = base;
  base.merge([...ends, ...target.breaks]);
}

/** `for (;;)`, `while (true)`: it is left from inside. */
function isEndless(node: TSESTree.Node): boolean {
  return 'test' in node && (node.test === null || (node.test as TSESTree.Node).type === Type.Literal);
}

function loopTarget(node: TSESTree.Node, base: State): JumpTarget {
  const label = node.parent?.type === Type.LabeledStatement ? node.parent.label.name : undefined;
  return { label, loop: true, base, round: base, breaks: [], continues: [] };
}

/** One iteration from the present state, and where it goes on. */
function runOnce(m: Machine, target: JumpTarget, run: () => void): State {
  const start = m.state;
  target.round = start;
  m.state = start.fork();
  run();
  const next = start.fork();
  next.merge([m.state, ...target.continues.splice(0)], start);
  return next;
}

/** A loop over a list that the program made: element by element, so that each is seen in its turn. */
function loopOver(
  m: Machine,
  node: TSESTree.Node,
  elements: readonly Static[],
  run: (element: Static) => void,
): void {
  const base = m.state;
  const target = loopTarget(node, base);
  m.activation.targets.push(target);
  m.state = base.fork();
  for (const element of elements) {
    m.state = runOnce(m, target, () => run(element));
    if (m.state.dead) break;
  }
  m.activation.targets.pop();
  const end = m.state;
  m.state = base;
  base.merge([end, ...target.breaks]);
}

/** The elements of a list of known length; undefined for any other value. */
export function knownElements(m: Machine, value: Static): readonly Static[] | undefined {
  const [only] = value;
  if (value.length !== 1 || only?.kind !== 'object') return undefined;
  const cell = m.state.readCell(only.cell);
  const elements = cell.kind === 'object' ? knownPairs(m, cell) : cell.rest ? undefined : cell.elements;
  return elements && elements.length <= unrollLimit ? elements : undefined;
}

function withTarget(m: Machine, label: string, run: () => void): void {
  const base = m.state;
  const target: JumpTarget = { label, loop: false, base, round: base, breaks: [], continues: [] };
  m.activation.targets.push(target);
  m.state = base.fork();
  run();
  m.activation.targets.pop();
  const end = m.state;
  m.state = base;
  base.merge([end, ...target.breaks]);
}

function isLoop(node: TSESTree.Node): boolean {
  return /^(?:For|While|DoWhile)/.test(node.type);
}

function findTarget(
  m: Machine,
  node: TSESTree.BreakStatement | TSESTree.ContinueStatement,
): JumpTarget | undefined {
  const label = node.label?.name;
  return m.activation.targets.findLast((target) =>
    label === undefined
      ? node.type === Type.BreakStatement
        ? target.label === undefined || target.loop
        : target.loop
      : target.label === label,
  );
}

function switchStatement(m: Machine, node: TSESTree.SwitchStatement): void {
  m.evaluate(node.discriminant);
  const base = m.state;
  const target: JumpTarget = {
    label: undefined,
    loop: false,
    base,
    round: base,
    breaks: [],
    continues: [],
  };
  m.activation.targets.push(target);
  let fallen: State | undefined;
  for (const each of node.cases) {
    const start = base.fork();
    m.state = start;
    if (fallen && !fallen.dead) start.merge([fallen, base.fork()], base);
    if (each.test) m.evaluate(each.test);
    executeBlock(m, each.consequent);
    fallen = m.state;
  }
  m.activation.targets.pop();
  m.state = base;
  const complete = node.cases.some((each) => each.test === null);
  base.merge([...(fallen ? [fallen] : []), ...target.breaks, ...(complete ? [] : [base.fork()])]);
}

function tryStatement(m: Machine, node: TSESTree.TryStatement): void {
  const base = m.state;
  const catching: Catching = { base, states: [base.fork()], values: [] };
  const leaving = watchLeaving(m);
  m.throws.push(catching);
  m.state = base.fork();
  m.execute(node.block);
  m.throws.pop();
  const ends = [m.state];
  // What throws unseen is taken to throw before the first statement or after the last.
  catching.states.push(m.state);
  if (node.handler) {
    const handler = base.fork();
    handler.merge(catching.states, base);
    handler.dead = false;
    m.state = handler;
    if (node.handler.param)
      declarePattern(m, node.handler.param, caughtValue(m, node.handler.param, catching));
    m.execute(node.handler.body);
    ends.push(m.state);
  } else passThrow(m, catching, node);
  m.state = base;
  base.merge(ends);
  const { finalizer } = node;
  if (finalizer) finalize(m, () => m.execute(finalizer), leaving);
}

/** What is thrown where it is seen, or by code that nobody has read. */
function caughtValue(m: Machine, parameter: TSESTree.Node, { values }: Catching): Static {
  const name = m.activation.module.view.text.slice(...parameter.range);
  return join(unknown('caught-error', name, m.site(parameter)), ...values);
}

/** Without a handler, a `throw` goes on to the next `try`. */
function passThrow(m: Machine, { states, values }: Catching, node: TSESTree.TryStatement): void {
  const outer = m.throws.at(-1);
  if (!outer || outer.outermost) for (const value of values) noteRejection(m, value, m.site(node));
  if (!outer) return;
  const after = m.state;
  for (const thrown of states.slice(1)) {
    m.state = thrown.fork();
    if (node.finalizer) m.execute(node.finalizer);
    outer.states.push(m.state.snapshot(outer.base));
  }
  m.state = after;
  outer.values.push(...values);
}

/** How control has left a block by the present moment: what comes on top of it from now on leaves the block that begins. */
interface Leaving {
  readonly exits: number;
  readonly jumps: readonly { readonly states: State[]; readonly before: number; readonly base: State }[];
}

function watchLeaving({ activation: { exits, targets } }: Machine): Leaving {
  const jumps = targets.flatMap(({ breaks, continues, base, round }) => [
    { states: breaks, before: breaks.length, base },
    { states: continues, before: continues.length, base: round },
  ]);
  return { exits: exits.length, jumps };
}

/** What `finally` and `using` do also happens before a `return`, a `break` or a `continue` has left the block. */
function finalize(m: Machine, run: () => void, leaving: Leaving): void {
  const { exits, base } = m.activation;
  const left = exits.splice(leaving.exits);
  const after = m.state;
  const { dead } = after;
  for (const { value, state } of left) {
    m.state = state.fork();
    run();
    if (!m.state.dead) exits.push({ value, state: m.state.snapshot(base) });
  }
  let jumped = false;
  for (const jump of leaving.jumps) {
    for (const state of jump.states.splice(jump.before)) {
      jumped = true;
      m.state = state.fork();
      run();
      if (!m.state.dead) jump.states.push(m.state.snapshot(jump.base));
    }
  }
  m.state = after;
  if (dead && (left.length > 0 || jumped)) return;
  after.dead = false;
  run();
  if (dead) m.state.dead = true;
}

function enumDeclaration(m: Machine, node: TSESTree.TSEnumDeclaration): void {
  const properties = new Map<string, { value: Static }>();
  for (const member of node.body.members) {
    const name = member.id.type === Type.Identifier ? member.id.name : String(member.id.value);
    properties.set(name, {
      value: member.initializer ? m.evaluate(member.initializer) : unknown('computed', name, m.site(member)),
    });
  }
  const variable = m.activation.module.scopes.get(node.id);
  if (variable)
    declareVariable(m, variable, m.newCell({ kind: 'object', site: m.site(node), properties, frozen: true }));
}
