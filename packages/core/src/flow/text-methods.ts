import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { invokeCallbacks } from './calls.js';
import { keyOf } from './expressions.js';
import type { Machine } from './machine.js';
import { concatenate } from './operators.js';
import { literal, unknown, type Site, type Static, type Value } from './value.js';

/** Methods whose result says, in whole or in part, what their receiver said. */
const textMethods = new Set([
  'trim',
  'trimStart',
  'trimEnd',
  'slice',
  'subarray',
  'substring',
  'substr',
  'toLowerCase',
  'toUpperCase',
  'toString',
  'replace',
  'replaceAll',
  'concat',
  'padStart',
  'padEnd',
  'repeat',
  'normalize',
  'split',
  'join',
  'at',
  'charAt',
  'map',
  'flatMap',
  'filter',
  'reverse',
  'flat',
  'match',
  'toJSON',
  'valueOf',
  'json',
  'text',
  'find',
  'reduce',
  'pop',
  'shift',
]);

export function isTextMethod(name: string): boolean {
  return textMethods.has(name);
}

/** Methods that answer a question about a text or a list, and say nothing of what stands in it. */
const questions = new Set([
  ...['includes', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'localeCompare'],
  ...['some', 'every', 'findIndex', 'findLastIndex', 'isWellFormed'],
]);

/** A single code says little; those of all characters are the text again. */
export function isCodeMethod(name: string): boolean {
  return name === 'charCodeAt' || name === 'codePointAt';
}

/** @param receiver as it is written: `test` is a question where a pattern stands in front of it. */
export function isQuestion(name: string, receiver: TSESTree.Node): boolean {
  return questions.has(name) || (name === 'test' && receiver.type === Type.Literal && 'regex' in receiver);
}

const everyCharacter = /^(?:\.|\[\^\]|\[\\s\\S\]|\[\\S\\s\]|\\S|\[\^\\s\])[+*]?$/;

/** `text.replace(/[^]/g, '*')`: nothing of the text is left but its length. */
export function replacesEverything(call: TSESTree.Node): boolean {
  if (call.type !== Type.CallExpression) return false;
  const [pattern, replacement] = call.arguments;
  return (
    pattern?.type === Type.Literal &&
    'regex' in pattern &&
    pattern.regex.flags.includes('g') &&
    everyCharacter.test(pattern.regex.pattern) &&
    replacement?.type === Type.Literal &&
    typeof replacement.value === 'string' &&
    !replacement.value.includes('$')
  );
}

/** Methods of a string known in whole or in part. */
export function callStringMethod(
  m: Machine,
  receiver: Value,
  name: string,
  args: readonly Static[],
  site: Site,
): Static {
  const self: Static = [receiver];
  invokeCallbacks(m, args, site, () => []);
  // `(false).toString()` is a text, and none of the values that are false.
  if (name === 'toString' && receiver.kind === 'literal' && args.length === 0)
    return literal(String(receiver.value), receiver.site ?? site);
  if (name === 'toString' || name === 'valueOf' || name === 'normalize') return self;
  if (name.startsWith('replace') && replacesEverything(site.node)) return unknown('computed', name, site);
  if (isCodeMethod(name)) return unknown('computed', name, site, { maybeFrom: [self] });
  if (name === 'concat') return concatenate(m, [self, ...args], site);
  const text = keyOf(receiver);
  const isText = receiver.kind === 'text' || typeof (receiver as { value?: unknown }).value === 'string';
  const folded = isText && text !== '*' ? fold(m, text, name, args, site) : undefined;
  if (folded) return folded;
  if (receiver.kind === 'literal' && typeof receiver.value !== 'string')
    return unknown('computed', name, site);
  return unknown(
    'computed',
    name,
    site,
    isTextMethod(name) ? { derivedFrom: [self, ...(name.startsWith('replace') ? args.slice(1) : [])] } : {},
  );
}

/** Names are computed; of what may be prose the analysis keeps where it comes from, and not what becomes of it. */
const prose = /^(?=.*\s).{12,}$/s;
const namesFromNames = new Set([
  ...[
    'trim',
    'trimStart',
    'trimEnd',
    'toLowerCase',
    'toUpperCase',
    'slice',
    'substring',
    'substr',
    'at',
    'charAt',
  ],
  ...[
    'padStart',
    'padEnd',
    'repeat',
    'replace',
    'replaceAll',
    'split',
    'startsWith',
    'endsWith',
    'includes',
    'indexOf',
  ],
]);
/** Longer results, as of `repeat`, are of no use as a name. */
const nameLimit = 1_000;

function fold(
  m: Machine,
  text: string,
  name: string,
  args: readonly Static[],
  site: Site,
): Static | undefined {
  if (!namesFromNames.has(name) || prose.test(text)) return undefined;
  const pattern = name.startsWith('replace') ? plainPattern(site.node) : undefined;
  const given = (pattern ? args.slice(1) : args).map(([value, ...others]) =>
    others.length === 0 && value?.kind === 'literal' ? value : undefined,
  );
  if (given.includes(undefined)) return undefined;
  const plain = [...(pattern ? [pattern] : []), ...given.map((value) => value?.value)];
  if ((name === 'repeat' || name.startsWith('pad')) && !(Number(plain[0]) <= nameLimit)) return undefined;
  // A replacement that is a text is taken as it is where it holds no pattern of its own.
  const isWhat = pattern !== undefined || typeof plain[0] === 'string';
  if (name.startsWith('replace') && !(isWhat && !String(plain[1]).includes('$'))) return undefined;
  return toStatic(m, apply(text, name, plain), site);
}

const oneOfSome = /^(?:\[\^?(?:\\[dDwWsS_.\-/]|[\w\s.:/@-])+\]|\\[dDwWsS.\-/]|[\w\s:/@-])\+?$/;

/** `name.replace(/[_-]/g, '')`: a pattern of one character, or of several in a row, takes no longer than the text. */
function plainPattern(call: TSESTree.Node): RegExp | undefined {
  const pattern = call.type === Type.CallExpression ? call.arguments[0] : undefined;
  if (pattern?.type !== Type.Literal || !('regex' in pattern)) return undefined;
  const { pattern: source, flags } = pattern.regex;
  return oneOfSome.test(source) && /^[gi]*$/.test(flags) ? new RegExp(source, flags) : undefined;
}

function apply(text: string, name: string, args: readonly unknown[]): unknown {
  try {
    const method: unknown = Reflect.get(String.prototype, name);
    return typeof method === 'function' ? Reflect.apply(method, text, [...args]) : undefined;
  } catch {
    // A wrong argument throws when the program runs, too.
    return undefined;
  }
}

function toStatic(m: Machine, value: unknown, site: Site): Static | undefined {
  if (Array.isArray(value))
    return m.newCell({ kind: 'array', site, elements: value.map((each) => literal(String(each), site)) });
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? literal(value, site)
    : undefined;
}
