import type { TSESTree } from '@typescript-eslint/types';
import type { InjectedModel, LoggerModel, StatusPlace } from '../catalog/logger-model.js';
import { injected, loggers } from '../catalog/loggers/index.js';
import type { FrozenTerm } from '../flow/shape.js';
import type { Term } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import { isInHouseCall } from './in-house.js';

type AnyTerm = Term | FrozenTerm;

/** A call that writes, by the row or the entry of the policy that says so. */
export interface LoggerMatch {
  /** Row id; the module of an entry of the policy; `injected` for a logger that is known by its name alone. */
  readonly id: string;
  readonly row?: LoggerModel;
  /** The service that is made to keep prompts, when it is one. */
  readonly service?: LoggerModel;
  /** Prints to standard output, which a command has for the person who runs it. */
  readonly toStandardOutput?: boolean;
  /** Indices of the arguments that are written; undefined for all of them. */
  readonly positions?: readonly number[] | undefined;
  /** Answers whoever has asked; an empty list where the status is that of an error by itself. */
  readonly response?: StatusPlace;
  /** The call that told its status, where that is another one. */
  readonly before?: TSESTree.CallExpression | undefined;
}

/** What a call of this term writes to, when it writes anything. */
export function matchLogger(callee: AnyTerm, policy: Policy): LoggerMatch | undefined {
  const own = policy.loggers.find((entry) => isOwnLogCall(entry, callee));
  if (own) return { id: own.module };
  for (const row of rowsFor(callee)) {
    const method = writingMethod(row, callee);
    if (method === undefined) continue;
    const toStandardOutput = row.standardOutput?.includes(method) === true;
    const response = row.kind === 'error response' ? { response: row.status ?? [] } : {};
    return {
      id: row.id,
      row,
      ...serviceOf(row),
      positions: row.positions?.[method],
      toStandardOutput,
      ...response,
    };
  }
  return undefined;
}

/**
 * The rows that a term can be of, by what it starts from: nearly every call of a program is of a package or a global
 * without one. An instance known by its type starts from the module of the type.
 */
function rowsFor(term: AnyTerm): readonly LoggerModel[] {
  let root = term;
  while (root.kind !== 'import' && root.kind !== 'global')
    root = root.kind === 'member' ? root.of : root.kind === 'typed' ? root.type : root.callee;
  return (root.kind === 'import' ? rowsByModule.get(root.module) : rowsOfGlobals) ?? [];
}

const rowsOfGlobals: readonly LoggerModel[] = loggers.filter(({ globals }) => globals !== undefined);
const rowsByModule: ReadonlyMap<string, readonly LoggerModel[]> = new Map(
  loggers
    .flatMap(({ modules }) => modules)
    .map((name) => [name, loggers.filter(({ modules }) => modules.includes(name))]),
);

function isOwnLogCall(
  { module, export: name, methods }: Policy['loggers'][number],
  callee: AnyTerm,
): boolean {
  const names = name.split('.');
  return methods.length === 0
    ? isInHouseCall(callee, module, names)
    : methods.some((method) => isInHouseCall(callee, module, [...names, ...method.split('.')]));
}

/** The method by which a call writes; empty when the logger itself is called. */
function writingMethod(row: LoggerModel, callee: AnyTerm): string | undefined {
  switch (callee.kind) {
    case 'global': {
      const method = callee.path.at(-1) ?? '';
      const owner = callee.path.slice(0, -1).join('.');
      return row.globals?.includes(owner) && writes(row, method) ? method : undefined;
    }
    case 'import': {
      const method = callee.path.at(-1) ?? '';
      const owner = callee.path.slice(0, -1).join('.');
      if (row.modules.includes(callee.module) && row.constants.includes(owner) && writes(row, method))
        return method;
      return row.callable && isLogger(row, callee) ? '' : undefined;
    }
    case 'member':
      return writes(row, callee.name) && isLogger(row, callee.of) ? callee.name : undefined;
    default:
      return row.callable && isLogger(row, callee) ? '' : undefined;
  }
}

function writes(row: LoggerModel, method: string): boolean {
  return row.quiet ? !row.quiet.includes(method) : row.methods.includes(method);
}

/** Whether a term is a logger of this row: made, derived from one, a constant, or written as one's type. */
function isLogger(row: LoggerModel, term: AnyTerm): boolean {
  switch (term.kind) {
    case 'import':
      return row.modules.includes(term.module) && row.constants.includes(term.path.join('.'));
    case 'global':
      return row.globals?.includes(term.path.join('.')) === true;
    case 'typed':
      return isLoggerType(row, term.type);
    case 'member':
      return row.parts?.includes(term.name) === true && isLogger(row, term.of);
    case 'new':
    case 'call': {
      const { callee } = term;
      if (callee.kind === 'member') return row.children.includes(callee.name) && isLogger(row, callee.of);
      // `new console.Console(…)`: the class is a property of the global object.
      if (callee.kind === 'global')
        return row.factories.some((name) => isGlobalFactory(row, callee.path, name));
      if (callee.kind !== 'import' || !row.modules.includes(callee.module)) return false;
      const made = callee.path.join('.');
      // `Sentry.withScope(…)` and `log.getLogger(…)` are children of the module.
      return row.factories.includes(made) || isChildOfConstant(row, callee.path);
    }
  }
}

function isGlobalFactory(row: LoggerModel, path: readonly string[], factory: string): boolean {
  return row.globals?.some((name) => path.join('.') === `${name}.${factory}`) === true;
}

function isChildOfConstant(row: LoggerModel, path: readonly string[]): boolean {
  const method = path.at(-1);
  return (
    method !== undefined &&
    row.children.includes(method) &&
    row.constants.includes(path.slice(0, -1).join('.'))
  );
}

function isLoggerType(row: LoggerModel, type: AnyTerm): boolean {
  return (
    type.kind === 'import' &&
    row.modules.includes(type.module) &&
    row.types?.includes(type.path.join('.')) === true
  );
}

/** Whether a written type names a logger. */
export function namesLogger(type: Term): boolean {
  return loggers.some((row) => isLoggerType(row, type));
}

/** Whether a term is made with a logger's package: such code reads what it is given and does not write into it. */
export function belongsToLogger(term: AnyTerm): boolean {
  switch (term.kind) {
    case 'import':
      return rowsByModule.has(term.module);
    case 'global':
      return false;
    case 'typed':
      return belongsToLogger(term.type);
    case 'member':
      return belongsToLogger(term.of);
    case 'new':
    case 'call':
      return belongsToLogger(term.callee);
  }
}

/** Whether a call hands a logger to the functions among its arguments: `startActiveSpan`, `withScope`. */
export function handsOutLogger(callee: AnyTerm): boolean {
  return rowsFor(callee).some((row) => {
    if (callee.kind === 'member') return row.handsOut?.includes(callee.name) && isLogger(row, callee.of);
    if (callee.kind !== 'import' || !row.modules.includes(callee.module)) return false;
    const owner = callee.path.slice(0, -1).join('.');
    return row.handsOut?.includes(callee.path.at(-1) ?? '') && row.constants.includes(owner);
  });
}

/** Whether a function gives one like the function that it is given, and writes what that one is given. */
export function wrapsLogged(callee: AnyTerm): boolean {
  return loggers.some(
    ({ wraps, modules }) =>
      callee.kind === 'import' && modules.includes(callee.module) && wraps?.includes(callee.path.join('.')),
  );
}

/** Whether what is called is such a function: it writes its arguments and hands them on. */
export function isWrapped(callee: AnyTerm): boolean {
  return callee.kind === 'call' && wrapsLogged(callee.callee);
}

/** What made the logger that a call writes to: the call whose arguments are its options. */
export function makerOf(callee: FrozenTerm): Extract<FrozenTerm, { kind: 'new' | 'call' }> | undefined {
  switch (callee.kind) {
    case 'member':
      return makerOf(callee.of);
    case 'new':
    case 'call':
      return callee.callee.kind === 'import' ? callee : makerOf(callee.callee);
    default:
      return undefined;
  }
}

/** What a method of something unknown writes: a level's name on a receiver that is named as a logger, or a span's. */
export function matchInjected(receiver: TSESTree.Node | undefined, method: string): LoggerMatch | undefined {
  const name = lastWord(receiver);
  if (name === undefined) return undefined;
  const entry = injected.find(
    (each) => each.methods.has(method) && (isNamedAs(each, name) || callBefore(receiver, each) !== undefined),
  );
  return (
    entry && {
      id: 'injected',
      ...serviceOf(entry.row),
      positions: entry.positions?.[method],
      ...(entry.status ? { response: entry.status, before: callBefore(receiver, entry) } : {}),
    }
  );
}

/** Of a response that is told one thing after another, the call that told its status: `res.status(500).type('json')`. */
export function callBefore(
  receiver: TSESTree.Node | undefined,
  { receiver: name, status }: Pick<InjectedModel, 'receiver' | 'status'>,
): TSESTree.CallExpression | undefined {
  if (!status || !('ofReceiver' in status)) return undefined;
  for (let node = receiver; node; node = objectOf(node))
    if (node.type === 'CallExpression' && name.test(lastWord(node) ?? '')) return node;
  return undefined;
}

function objectOf(node: TSESTree.Node): TSESTree.Node | undefined {
  switch (node.type) {
    case 'CallExpression':
      return node.callee;
    case 'MemberExpression':
      return node.object;
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return node.expression;
    default:
      return undefined;
  }
}

function serviceOf(row: LoggerModel | undefined): Pick<LoggerMatch, 'service'> {
  return row?.keepsPrompts ? { service: row } : {};
}

function isNamedAs({ receiver, not }: InjectedModel, name: string): boolean {
  return receiver.test(name) && !not?.test(name);
}

function lastWord(node: TSESTree.Node | undefined): string | undefined {
  switch (node?.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression':
      return node.property.type === 'PrivateIdentifier' || node.property.type === 'Identifier'
        ? node.property.name
        : undefined;
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'ChainExpression':
      return lastWord(node.expression);
    case 'CallExpression':
      return lastWord(node.callee);
    default:
      return undefined;
  }
}
