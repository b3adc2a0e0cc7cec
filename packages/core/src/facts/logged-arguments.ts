import type { TSESTree } from '@typescript-eslint/types';
import { makerOf, type LoggerMatch } from '../binding/match-logger.js';
import { logFileName } from '../catalog/loggers/files.js';
import type { Machine, OutsideCall } from '../flow/machine.js';
import type { Alternatives, FrozenTerm, Shape } from '../flow/shape.js';
import { thaw } from '../flow/thaw.js';
import type { Site } from '../flow/value.js';
import { toSpan } from '../text/span.js';
import { contentOf } from './content.js';
import type { LoggedArgument } from './log-call.js';
import { asAnswered, saysError } from './error-response.js';
import { mixedIn, redacted, type Making, type Run } from './redaction.js';

/**
 * What a call writes: the arguments that its method writes, as the logger's own redaction leaves them.
 * @returns undefined when it writes into a file that is no log, or speaks to the person who runs a command.
 */
export function loggedArguments(
  machine: Machine,
  call: OutsideCall,
  match: LoggerMatch,
  filename: string,
): readonly LoggedArgument[] | undefined {
  if (!isLogFile(call, match) || (match.toStandardOutput && isCommand(call.site))) return undefined;
  if (match.response && !saysError(machine, call, match)) return undefined;
  const { node, module } = call.site;
  const nodes =
    (node.type === 'CallExpression' || node.type === 'NewExpression') &&
    module.filename === filename &&
    isCalledAsWritten(machine, node, call) &&
    !node.arguments.some(({ type }) => type === 'SpreadElement')
      ? node.arguments
      : [];
  const making: Making = {
    made: madeWith(call, match),
    modules: match.row?.modules ?? [],
    run: runIn(machine, call.site),
  };
  const redaction = making.made.length > 0 ? match.row?.redaction : undefined;
  const left = redaction ? redacted(call.args, redaction, making) : call.args;
  const mixins = redaction ? redacted(mixedIn(redaction, making), redaction, making) : [];
  const told = call.args.flatMap((value, index): LoggedArgument[] => {
    if (match.positions && !match.positions.includes(index)) return [];
    const written = nodes[index];
    const rest = asAnswered(match, left[index] ?? value, call.site);
    const beside = besideService(match, call.args, rest);
    if (!written) return [{ span: undefined, value: rest, ...beside, pieces: [] }];
    const pieces = piecesOf(written, module.view.text, (leaf) =>
      leaf === written ? rest : frozen(machine, leaf),
    );
    const kept = rest === value ? pieces : pieces.filter(isLeftIn(rest));
    return [{ span: toSpan(written), value: rest, ...beside, pieces: kept }];
  });
  return [...told, ...mixins.map((value): LoggedArgument => ({ span: undefined, value, pieces: [] }))];
}

/** What of an argument stands under names that a service is not meant to keep prompts under. */
function besideService(
  { service }: LoggerMatch,
  args: readonly Alternatives[],
  value: Alternatives,
): Pick<LoggedArgument, 'beside'> {
  if (!service?.keepsPrompts) return {};
  if (service.keepsPrompts === true) return { beside: [] };
  const { under } = service.keepsPrompts;
  const [name = []] = args;
  const isNamed =
    name.length > 0 &&
    name.every(
      (shape) => shape.kind === 'literal' && typeof shape.value === 'string' && under.test(shape.value),
    );
  return { beside: isNamed ? [] : value.map((shape) => withoutNamed(shape, under)) };
}

function withoutNamed(shape: Shape, under: RegExp): Shape {
  if (shape.kind !== 'object') return shape;
  const left = [...shape.properties].filter(([key]) => !under.test(key));
  const inside = left.map(
    ([key, { value }]) => [key, { value: value.map((each) => withoutNamed(each, under)) }] as const,
  );
  return { ...shape, properties: new Map(inside) };
}

/** Not through `apply`, `forEach`, `setTimeout` and the like, whose arguments are others than those of the log call. */
function isCalledAsWritten(
  machine: Machine,
  { callee: written }: TSESTree.CallExpression | TSESTree.NewExpression,
  { callee }: OutsideCall,
): boolean {
  if (callee.kind !== 'external') return true;
  const { term } = callee;
  if (written.type === 'Identifier') {
    const named = (machine.values.get(written) ?? []).flatMap((value) =>
      value.kind === 'external' && value.term.kind === 'global' ? [value.term.path.join('.')] : [],
    );
    return named.every((name) => term.kind === 'global' && term.path.join('.') === name);
  }
  if (written.type !== 'MemberExpression' || written.computed) return true;
  if (written.property.type !== 'Identifier') return true;
  const name = term.kind === 'member' ? term.name : 'path' in term ? term.path.at(-1) : undefined;
  return name === undefined || name === written.property.name;
}

/** What the logger that a call writes to was made with. */
function madeWith(call: OutsideCall, { row }: LoggerMatch): readonly Alternatives[] {
  const maker = row?.redaction && call.callee.kind === 'external' ? makerOf(call.callee.term) : undefined;
  return maker?.args ?? [];
}

/** Runs functions of the program at the moment of a call, on copies of what they are given. */
function runIn(machine: Machine, site: Site): Run {
  return (fn, args) => {
    const value = fn.kind === 'function' && fn.site ? machine.made.get(fn.site.node) : undefined;
    if (!value || !args.flat().every(survivesCopy)) return undefined;
    const given = args.map((arg) => thaw(machine, arg));
    return machine.freeze(machine.call([value], given, site));
  };
}

/** Whether a copy says all that the value said. */
function survivesCopy(shape: Shape): boolean {
  switch (shape.kind) {
    case 'object':
      return (
        [...shape.properties.values()].every(({ value }) => value.every(survivesCopy)) &&
        (shape.rest ?? []).every(survivesCopy)
      );
    case 'array':
      return [...shape.elements.flat(), ...(shape.rest ?? [])].every(survivesCopy);
    case 'text':
      return shape.parts.every(survivesCopy);
    default:
      return shape.kind !== 'external' && shape.kind !== 'function';
  }
}

/** Whether redaction has left a piece of an argument as it was. */
function isLeftIn(argument: Alternatives): (piece: { readonly value: Alternatives }) => boolean {
  const roots = new Set(contentOf(argument).map(({ root, certain }) => `${root}#${certain}`));
  return ({ value }) => contentOf(value).every(({ root, certain }) => roots.has(`${root}#${certain}`));
}

/** A file that is started by its name. */
function isCommand({ module }: Site): boolean {
  return module.view.text.startsWith('#!');
}

/** Whether a call that writes into a file writes into a log, by the file's name. */
function isLogFile(call: OutsideCall, { row }: LoggerMatch): boolean {
  if (row?.file === undefined || call.callee.kind !== 'external') return true;
  const { term } = call.callee;
  const maker = makerOf(term);
  const named = (maker ?? call).args[row.file] ?? [];
  if (named.some(isStandardDescriptor)) return true;
  const texts = named.flatMap(textsIn);
  const isAppend = term.kind === 'import' && /^append/.test(term.path.at(-1) ?? '');
  return texts.length > 0 ? logFileName.test(texts.join('/')) : isAppend;
}

/** The number of standard output or error: as it is, or as `process.stderr.fd`. */
function isStandardDescriptor(shape: Shape): boolean {
  if (shape.kind === 'literal') return shape.value === 1 || shape.value === 2;
  return (
    shape.kind === 'external' &&
    shape.term.kind === 'global' &&
    /^process\.std(?:out|err)\.fd$/.test(shape.term.path.join('.'))
  );
}

/** The known pieces of a file's name, also of one that `path.join` puts together. */
function textsIn(shape: Shape): string[] {
  switch (shape.kind) {
    case 'literal':
      return typeof shape.value === 'string' ? [shape.value] : [];
    case 'text':
      return shape.parts.flatMap(textsIn);
    case 'unknown':
      return [...(shape.derivedFrom ?? []), ...(shape.maybeFrom ?? [])].flat().flatMap(textsIn);
    case 'external':
      return textsInTerm(shape.term);
    default:
      return [];
  }
}

function textsInTerm(term: FrozenTerm): string[] {
  return term.kind === 'call' || term.kind === 'new' ? term.args.flat().flatMap(textsIn) : [];
}

export function frozen(machine: Machine, node: TSESTree.Node): Alternatives {
  const value = machine.values.get(node);
  return value ? machine.freeze(value) : [];
}

/** The pieces of an argument of a file with this text, as they stand. */
export function piecesOf(
  argument: TSESTree.Node,
  text: string,
  valueOf: (leaf: TSESTree.Node) => Alternatives,
): LoggedArgument['pieces'] {
  return leavesOf(argument).map((leaf) => ({
    span: toSpan(leaf),
    value: valueOf(leaf),
    name: leafName(leaf, text),
  }));
}

/** The expressions that an argument is put together from. */
function leavesOf(node: TSESTree.Node): TSESTree.Node[] {
  switch (node.type) {
    case 'TemplateLiteral':
      return node.expressions.flatMap(leavesOf);
    case 'BinaryExpression':
      return node.operator === '+' ? [...leavesOf(node.left), ...leavesOf(node.right)] : [node];
    case 'ObjectExpression':
      return node.properties.flatMap((property) =>
        leavesOf(property.type === 'SpreadElement' ? property.argument : property.value),
      );
    case 'ArrayExpression':
      return node.elements.flatMap((element) =>
        element ? leavesOf(element.type === 'SpreadElement' ? element.argument : element) : [],
      );
    case 'ConditionalExpression':
      return [...leavesOf(node.consequent), ...leavesOf(node.alternate)];
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return leavesOf(node.expression);
    default:
      return [node];
  }
}

function leafName(node: TSESTree.Node, text: string): string {
  const written = text.slice(...node.range);
  return /^[\w$.?![\]]{1,50}$/.test(written) ? `\`${written}\`` : 'a value';
}

/** As messages name what is called: `console.log`, `this.logger.info`, `res.status(…).json`, `new Response`. */
export function sinkName({ node }: Site): string {
  const name =
    node.type === 'CallExpression'
      ? nameOf(node.callee)
      : node.type === 'NewExpression'
        ? nameOf(node.callee, 'new ')
        : node.type === 'TaggedTemplateExpression'
          ? nameOf(node.tag)
          : 'this call';
  return name !== undefined && name.length <= 60 ? name : 'the logger';
}

function nameOf(node: TSESTree.Node, before = ''): string | undefined {
  const written = calledAs(node);
  return written === undefined ? undefined : `${before}${written}`;
}

const takesLogger = /^(?:then|catch|finally|forEach|map|pipe|on|once)$/;

function calledAs(node: TSESTree.Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'PrivateIdentifier':
      return `#${node.name}`;
    case 'ThisExpression':
      return 'this';
    case 'Super':
      return 'super';
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return calledAs(node.expression);
    case 'CallExpression': {
      const callee = calledAs(node.callee);
      return callee && `${callee}(${node.arguments.length > 0 ? '…' : ''})`;
    }
    case 'MemberExpression': {
      // What is called is one of the arguments: `answer.then(console.log)`.
      if (node.property.type === 'Identifier' && takesLogger.test(node.property.name)) return undefined;
      const object = calledAs(node.object);
      const property = node.computed ? undefined : calledAs(node.property);
      return object && property && `${object}${node.optional ? '?.' : '.'}${property}`;
    }
    default:
      return undefined;
  }
}
