import { comparison, negated } from './comparison.js';
import { asPrimitive, askInstance } from './implicit-calls.js';
import { labelsOf, withLabels } from './labels.js';
import type { Machine } from './machine.js';
import {
  anyNumber,
  isMissing,
  literal,
  truthinessOf,
  unknown,
  type Site,
  type Static,
  type Value,
} from './value.js';

const combinationsLimit = 16;

/** Every way to string pieces together; keeps the pieces, so that what a text is made of stays known. */
export function concatenate(m: Machine, pieces: readonly Static[], site: Site): Static {
  let texts: (readonly Value[])[] = [[]];
  for (const piece of pieces) {
    const options =
      texts.length * piece.length > combinationsLimit
        ? unknown('limit', 'too many alternatives', site, { derivedFrom: [piece] })
        : piece;
    texts = texts.flatMap((text) => options.map((option) => (isEmpty(option) ? text : [...text, option])));
  }
  return texts.map((parts): Value => {
    const [only] = parts;
    if (!only) return { kind: 'literal', value: '', site };
    if (parts.length === 1 && only.kind === 'literal' && typeof only.value === 'string') return only;
    return {
      kind: 'text',
      parts: parts.flatMap((part) =>
        part.kind === 'text' ? withLabels(part.parts, labelsOf(part)) : [part],
      ),
      site,
    };
  });
}

function isEmpty(value: Value): boolean {
  return value.kind === 'literal' && value.value === '';
}

export function binary(m: Machine, operator: string, a: Static, b: Static, site: Site): Static {
  if (operator === 'instanceof') askInstance(m, a, b, site);
  const isSum = operator === '+';
  const [left, right] = isSum ? [asPrimitive(m, a, site), asPrimitive(m, b, site)] : [a, b];
  if (isSum) {
    const textual = [...left, ...right].some(
      (value) => value.kind === 'text' || (value.kind === 'literal' && typeof value.value === 'string'),
    );
    if (textual) return concatenate(m, [left, right], site);
    const both = [...left, ...right];
    if (both.every((value) => value.kind === 'literal' && typeof value.value === 'number'))
      return arithmetic(operator, left, right) ?? unknown('computed', anyNumber, site);
    // Two unknown operands may be strings as well as numbers.
    return unknown('computed', 'a sum', site, { derivedFrom: [left, right] });
  }
  const computed = arithmetic(operator, left, right);
  if (computed) return computed;
  const [first] = left;
  const [second] = right;
  if (left.length === 1 && right.length === 1 && first?.kind === 'literal' && second?.kind === 'literal') {
    const same = first.value === second.value;
    const loose = same || (first.value == null && second.value == null);
    if (operator === '===') return literal(same);
    if (operator === '!==') return literal(!same);
    if (operator === '==' && (loose || typeof first.value === typeof second.value)) return literal(loose);
    if (operator === '!=' && (loose || typeof first.value === typeof second.value)) return literal(!loose);
  }
  const nullish = (value: Static): boolean =>
    value.every((each) => isMissing(each) || (each.kind === 'literal' && each.value === null));
  if (
    nullish(right) &&
    left.every((value) => value.kind === 'object' || value.kind === 'function' || value.kind === 'class')
  ) {
    if (operator === '!=' || operator === '!==') return literal(true);
    if (operator === '==' || operator === '===') return literal(false);
  }
  const compared = /^[!=]==?$/.test(operator)
    ? (compareWith(m, operator, left, right, site) ?? compareWith(m, operator, right, left, site))
    : undefined;
  return compared ?? unknown('computed', 'a comparison', site);
}

/** A value from outside beside a known text. */
function compareWith(
  m: Machine,
  operator: string,
  value: Static,
  known: Static,
  site: Site,
): Static | undefined {
  const [only] = known;
  if (known.length !== 1 || only?.kind !== 'literal' || typeof only.value !== 'string') return undefined;
  return comparison(m, value, [only.value], operator.startsWith('=') ? 'one' : 'none', site);
}

/** Of two known numbers; undefined for anything else. */
function arithmetic(operator: string, left: Static, right: Static): Static | undefined {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return undefined;
  switch (operator) {
    case '+':
      return literal(a + b);
    case '-':
      return literal(a - b);
    case '*':
      return literal(a * b);
    case '/':
      return literal(a / b);
    case '%':
      return literal(a % b);
    case '<':
      return literal(a < b);
    case '<=':
      return literal(a <= b);
    case '>':
      return literal(a > b);
    case '>=':
      return literal(a >= b);
    default:
      return undefined;
  }
}

/** The number that a value certainly is. */
export function numberOf(value: Static): number | undefined {
  const [only] = value;
  return value.length === 1 && only?.kind === 'literal' && typeof only.value === 'number'
    ? only.value
    : undefined;
}

export function unary(operator: string, operand: Static, site: Site): Static {
  if (operator === 'void') return [{ kind: 'literal', value: undefined }];
  if (operator === '!') {
    const truth = truthinessOf(operand);
    const opposite = truth === undefined ? negated(operand) : undefined;
    if (opposite) return opposite;
    return truth === undefined
      ? [literal(true)[0] as Value, literal(false)[0] as Value]
      : literal(!truth, site);
  }
  const [only] = operand;
  if (operator === '-' && operand.length === 1 && only?.kind === 'literal' && typeof only.value === 'number')
    return literal(-only.value, site);
  if (operator !== 'typeof') return unknown('computed', anyNumber, site);
  const names = new Set(operand.map(typeName));
  const [name] = names;
  return names.size === 1 && name !== undefined
    ? literal(name, site)
    : unknown('computed', 'a type name', site);
}

/** What `typeof` says; undefined where that is not known. */
function typeName(value: Value): string | undefined {
  switch (value.kind) {
    case 'literal':
      return typeof value.value;
    case 'text':
    case 'json':
      return 'string';
    case 'object':
      return 'object';
    case 'function':
    case 'class':
    case 'native':
      return 'function';
    default:
      return undefined;
  }
}
