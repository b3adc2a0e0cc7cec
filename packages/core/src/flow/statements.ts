import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { makeClass } from './classes.js';
import { makeFunction, narrow } from './expressions.js';
import type { JumpTarget, Machine } from './machine.js';
import { runExport } from './modules.js';
import { readMember } from './objects.js';
import { assignPattern, declarePattern, declareVariable } from './patterns.js';
import type { State } from './store.js';
import { missing, truthinessOf, unknown, type Static } from './value.js';

export function executeStatement(m: Machine, node: TSESTree.Node): void {
  switch (node.type) {
    case Type.ExpressionStatement:
      m.evaluate(node.expression);
      return;
    case Type.VariableDeclaration:
      for (const { id, init } of node.declarations) {
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
      m.activation.exits.push({ value: node.argument ? m.evaluate(node.argument) : missing, state: m.state });
      return leave(m);
    case Type.ThrowStatement:
      m.evaluate(node.argument);
      m.throws.at(-1)?.push(m.state);
      return leave(m);
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
      return loop(m, node, () => {
        if (node.test) m.evaluate(node.test);
        m.execute(node.body);
        if (node.update && !m.state.dead) m.evaluate(node.update);
      });
    case Type.WhileStatement:
      return loop(m, node, () => {
        m.evaluate(node.test);
        m.execute(node.body);
      });
    case Type.DoWhileStatement:
      return loop(m, node, () => {
        m.execute(node.body);
        if (!m.state.dead) m.evaluate(node.test);
      });
    case Type.ForOfStatement:
    case Type.ForInStatement: {
      const iterated = m.evaluate(node.right);
      return loop(m, node, () => {
        const element =
          node.type === Type.ForOfStatement
            ? readMember(m, iterated, '*', m.site(node.right))
            : unknown('computed', 'a key', m.site(node.right));
        if (node.left.type === Type.VariableDeclaration)
          declarePattern(m, node.left.declarations[0].id, element);
        else assignPattern(m, node.left, element);
        m.execute(node.body);
      });
    }
    case Type.BreakStatement:
    case Type.ContinueStatement: {
      const target = findTarget(m, node);
      if (target) (node.type === Type.BreakStatement ? target.breaks : target.continues).push(m.state);
      return leave(m);
    }
    case Type.LabeledStatement:
      if (isLoop(node.body)) return m.execute(node.body);
      return withTarget(m, { label: node.label.name, loop: false, breaks: [], continues: [] }, () =>
        m.execute(node.body),
      );
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
  for (const statement of statements) m.execute(statement);
}

/** Control goes elsewhere: what follows here is not reached. The state that left is kept by whoever catches it. */
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

/** Iterations after which what a loop carries from one round to the next has been seen. */
const rounds = 2;

function loop(m: Machine, node: TSESTree.Node, run: () => void): void {
  const label = node.parent?.type === Type.LabeledStatement ? node.parent.label.name : undefined;
  const base = m.state;
  const ends: State[] = [];
  const target: JumpTarget = { label, loop: true, breaks: [], continues: [] };
  m.activation.targets.push(target);
  if (node.type !== Type.DoWhileStatement) ends.push(base.fork());
  m.state = base.fork();
  for (let round = 0; round < (m.exhausted ? 1 : rounds); round += 1) {
    const start = m.state;
    m.state = start.fork();
    run();
    const reached = [m.state, ...target.continues.splice(0)].filter((state) => !state.dead);
    m.state = start;
    start.merge(reached);
    if (start.dead) break;
    ends.push(snapshot(start));
  }
  m.activation.targets.pop();
  m.state = base;
  base.merge([...ends, ...target.breaks]);
}

/** A layer that stays as it is while its parent is written on. */
function snapshot(state: State): State {
  const copy = state.fork();
  for (const address of state.changedSince(state.parent as State)) {
    if (state.hasCell(address)) copy.writeCell(address, state.readCell(address));
    else copy.writeVariable(address, state.readVariable(address) ?? missing);
  }
  return copy;
}

function withTarget(m: Machine, target: JumpTarget, run: () => void): void {
  const base = m.state;
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
  const target: JumpTarget = { label: undefined, loop: false, breaks: [], continues: [] };
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
  const throws: State[] = [];
  m.throws.push(throws);
  const before = base.fork();
  m.state = base.fork();
  m.execute(node.block);
  m.throws.pop();
  const completed = m.state;
  const ends = [completed];
  if (node.handler) {
    const handler = base.fork();
    handler.merge([before, completed, ...throws], base);
    handler.dead = false;
    m.state = handler;
    if (node.handler.param)
      declarePattern(
        m,
        node.handler.param,
        unknown(
          'caught-error',
          m.activation.module.view.text.slice(...node.handler.param.range),
          m.site(node.handler.param),
        ),
      );
    m.execute(node.handler.body);
    ends.push(m.state);
  }
  m.state = base;
  base.merge(ends);
  if (node.finalizer) {
    const dead = base.dead;
    base.dead = false;
    m.execute(node.finalizer);
    if (dead) m.state.dead = true;
  }
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
