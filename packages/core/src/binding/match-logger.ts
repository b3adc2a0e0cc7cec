import type { TSESTree } from '@typescript-eslint/types';
import type { LoggerModel } from '../catalog/logger-model.js';
import { levelMethods, loggerName, loggers, notLoggerName } from '../catalog/loggers/index.js';
import type { Term } from '../flow/value.js';
import type { FrozenTerm } from '../flow/shape.js';
import type { Policy } from '../policy/policy.js';

type AnyTerm = Term | FrozenTerm;

/** The logger's row id when a call of this term writes a log line. */
export function matchLogger(callee: AnyTerm, policy: Policy): string | undefined {
  for (const { module, export: name, methods } of policy.loggers) {
    if (
      methods.length === 0 &&
      callee.kind === 'import' &&
      callee.module === module &&
      exportName(callee.path) === name
    )
      return module;
    if (
      callee.kind === 'import' &&
      callee.module === module &&
      methods.some((method) => exportName(callee.path) === `${name}.${method}`)
    )
      return module;
    if (callee.kind === 'member' && methods.includes(callee.name) && makes(callee.of, module, name))
      return module;
  }
  return loggers.find((logger) => isLogCall(logger, callee))?.id;
}

function exportName(path: readonly string[]): string {
  return path.join('.');
}

function makes(term: AnyTerm, module: string, name: string): boolean {
  if (term.kind === 'call' || term.kind === 'new') return makes(term.callee, module, name);
  if (term.kind === 'member') return makes(term.of, module, name);
  return term.kind === 'import' && term.module === module && exportName(term.path).startsWith(name);
}

function isLogCall(logger: LoggerModel, callee: AnyTerm): boolean {
  if (callee.kind === 'global') {
    const [object, method, ...rest] = callee.path;
    return (
      rest.length === 0 &&
      method !== undefined &&
      logger.globals?.includes(object as string) === true &&
      logger.methods.includes(method)
    );
  }
  if (callee.kind === 'import') {
    if (!logger.modules.includes(callee.module)) return false;
    const method = callee.path.at(-1);
    return (
      method !== undefined &&
      logger.methods.includes(method) &&
      logger.constants.includes(callee.path.slice(0, -1).join('.'))
    );
  }
  return callee.kind === 'member' && logger.methods.includes(callee.name) && isLogger(logger, callee.of);
}

function isLogger(logger: LoggerModel, term: AnyTerm): boolean {
  if (term.kind === 'call' && term.callee.kind === 'member' && logger.children.includes(term.callee.name))
    return isLogger(logger, term.callee.of);
  if (term.kind !== 'call' && term.kind !== 'new') return false;
  const { callee } = term;
  if (callee.kind === 'global')
    return term.kind === 'new' && logger.globals?.includes(callee.path[0] as string) === true;
  return (
    callee.kind === 'import' &&
    logger.modules.includes(callee.module) &&
    logger.factories.includes(callee.path.join('.'))
  );
}

/** Whether a method of something unknown logs: a level's name on a receiver that is named as a logger. */
export function isInjectedLogger(receiver: TSESTree.Node | undefined, method: string): boolean {
  if (!levelMethods.has(method)) return false;
  const name = lastWord(receiver);
  return name !== undefined && loggerName.test(name) && !notLoggerName.test(name);
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
