import type { TSESTree } from '@typescript-eslint/types';
import type { Machine, OutsideCall } from '../flow/machine.js';
import type { Site } from '../flow/value.js';
import { ancestorsOf, isFunction, isTypeScript, walk } from '../syntax/source-tree.js';
import { calledBy } from './followed-calls.js';
import type { HandedToLogger } from './log-call.js';
import { frozen, piecesOf, sinkName } from './logged-arguments.js';

/**
 * The call of the analysed file that leads to a log call in another file, with what it hands over.
 *
 * @param logs the log calls of the run.
 * @param file how messages name the file of the log call.
 */
export function handedToLogger(
  machine: Machine,
  { site, chain }: Pick<OutsideCall, 'site' | 'chain'>,
  logs: ReadonlySet<TSESTree.Node>,
  { filename, file }: { readonly filename: string; readonly file: string },
): HandedToLogger | undefined {
  if (site.module.filename === filename) return undefined;
  const index = chain.findLastIndex(({ module }) => module.filename === filename);
  const caller = chain[index];
  if (caller?.node.type !== 'CallExpression') return undefined;
  const within = [...chain.slice(index + 1), site];
  const onTheWay = new Set(within.map(({ node }) => node));
  const leadsToLog = (node: TSESTree.Node): boolean => onTheWay.has(node) || logs.has(node);
  const [first] = within;
  return {
    name: sinkName(caller),
    file,
    pieces: caller.node.arguments.flatMap((argument) =>
      argument.type === 'SpreadElement'
        ? []
        : piecesOf(argument, caller.module.view.text, (leaf) => frozen(machine, leaf)),
    ),
    onlyLogs:
      callsOne(machine, caller, caller.node.callee) &&
      within.every((each) => onlyCalls(each, leadsToLog)) &&
      first !== undefined &&
      takesTexts(first, caller.node),
  };
}

/** Whether it is known for sure which function is called. */
function callsOne(machine: Machine, caller: Site, callee: TSESTree.Expression): boolean {
  const [called, ...others] = calledBy(callee, machine, caller);
  return called?.kind === 'function' && others.length === 0;
}

/** Whether the function around a call, one that is not made by another, has no other effect and gives nothing back. */
function onlyCalls({ node }: Site, leadsToLog: (node: TSESTree.Node) => boolean): boolean {
  const fn = functionAround(node);
  if (!fn?.body) return false;
  if (fn.body.type !== 'BlockStatement' && !leadsToLog(fn.body)) return false;
  for (const each of walk(fn.body)) if (!isHarmless(each, leadsToLog)) return false;
  return true;
}

function functionAround(node: TSESTree.Node) {
  const [fn, ...outer] = ancestorsOf(node).filter(isFunction);
  return outer.length === 0 ? fn : undefined;
}

function isHarmless(node: TSESTree.Node, leadsToLog: (node: TSESTree.Node) => boolean): boolean {
  switch (node.type) {
    case 'CallExpression':
      return leadsToLog(node) || makesText(node);
    case 'NewExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0;
    case 'ReturnStatement':
      return !node.argument || leadsToLog(node.argument);
    case 'AssignmentExpression':
    case 'UpdateExpression':
    case 'AwaitExpression':
    case 'YieldExpression':
    case 'ThrowStatement':
    case 'TaggedTemplateExpression':
    case 'ImportExpression':
    case 'ClassExpression':
    case 'ClassDeclaration':
      return false;
    case 'UnaryExpression':
      return node.operator !== 'delete';
    default:
      return !isFunction(node);
  }
}

/** `JSON.stringify(…)`, `new Date().toISOString()` and the like, with which lines of a log are put together. */
function makesText({ callee }: TSESTree.CallExpression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'String';
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier')
    return false;
  const { object, property } = callee;
  if (object.type === 'Identifier' && (object.name === 'JSON' || object.name === 'Date'))
    return /^(?:stringify|now)$/.test(property.name);
  return /^(?:toISOString|toUpperCase|toLowerCase|padEnd|padStart)$/.test(property.name);
}

/** Whether texts may stand in the place of what a call hands over, as the types of the function say. */
function takesTexts({ node, module }: Site, { arguments: given }: TSESTree.CallExpression): boolean {
  if (!isTypeScript(module.view)) return true;
  const { params = [] } = functionAround(node) ?? {};
  const rest = params.findIndex(({ type }) => type === 'RestElement');
  return given.every((_, index) => {
    const param = params[rest >= 0 ? Math.min(index, rest) : index];
    return param !== undefined && takesText(annotationOf(param));
  });
}

function annotationOf(param: TSESTree.Parameter): TSESTree.TypeNode | undefined {
  switch (param.type) {
    case 'AssignmentPattern':
      return annotationOf(param.left);
    case 'TSParameterProperty':
      return annotationOf(param.parameter);
    default:
      return param.typeAnnotation?.typeAnnotation;
  }
}

function takesText(type: TSESTree.TypeNode | undefined): boolean {
  switch (type?.type) {
    case undefined:
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
    case 'TSObjectKeyword':
    case 'TSStringKeyword':
    case 'TSUndefinedKeyword':
    case 'TSNullKeyword':
      return true;
    case 'TSArrayType':
      return takesText(type.elementType);
    case 'TSUnionType':
      return type.types.every(takesText);
    case 'TSTypeReference': {
      const [, value] = type.typeArguments?.params ?? [];
      return (
        type.typeName.type === 'Identifier' &&
        type.typeName.name === 'Record' &&
        value !== undefined &&
        takesText(value)
      );
    }
    default:
      return false;
  }
}
