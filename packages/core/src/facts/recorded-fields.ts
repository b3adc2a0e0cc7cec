import type { AnswerModel } from '../catalog/client-model.js';
import type { Machine } from '../flow/machine.js';
import { isMetadata } from '../flow/metadata.js';
import type { Alternatives, FrozenTerm, Shape } from '../flow/shape.js';
import { siteKey, type Static, type Term, type Value } from '../flow/value.js';
import type { AnswerPart } from './answer-terms.js';
import type { RecordField } from './answer-use.js';
import { contentOf, type Atom } from './content.js';
import { digestedBy, isDigest } from './digests.js';
import { meets } from './meeting.js';

/** What is asked of a record of one call. */
export interface Recorded {
  readonly says: AnswerModel;
  /** What the request says, as it is sent. */
  readonly user: Alternatives;
  readonly models: readonly Alternatives[];
  readonly prompts: readonly Alternatives[];
}

interface Reading {
  readonly m: Machine;
  readonly asked: Recorded;
  /** The part of the answer of that very call. */
  readonly partOf: (term: Term) => AnswerPart | undefined;
  /** Whether a value cannot be this one on the way that is looked at. */
  readonly isElsewhere: (term: Term) => boolean;
  readonly depth: number;
}

const depthLimit = 8;
const none: ReadonlySet<RecordField> = new Set();

/** The fields that a value certainly holds, whatever it turns out to be. */
export function fieldsIn(value: Static, reading: Reading): ReadonlySet<RecordField> {
  const there = value.filter((each) =>
    each.kind === 'external' ? !reading.isElsewhere(each.term) : !(each.kind === 'literal' && each.instead),
  );
  if (there.length === 0 || reading.depth > depthLimit) return none;
  const each = there.map((one) => new Set([...fieldsOf(one, reading), ...fieldsInside(one, reading)]));
  const common = each.reduce((a, b) => new Set([...a].filter((field) => b.has(field))));
  return new Set([...common, ...sentFields(there, reading)]);
}

/** What a part of the answer is. */
function fieldsOf(value: Value, { asked, partOf }: Reading): readonly RecordField[] {
  if (value.kind !== 'external') return [];
  const path = partOf(value.term)?.path.join('.');
  if (path === undefined) return [];
  const { body } = asked.says;
  // The whole holds it, and what it stands in; what has to be read first is not the whole yet.
  const isRead = body === '' || path === body || path.startsWith(`${body}.`);
  return (['id', 'model', 'cost'] as const).filter((field) => {
    const place = body === '' ? asked.says[field] : `${body}.${asked.says[field]}`;
    return isRead && (path === '' || place === path || place.startsWith(`${path}.`));
  });
}

/** What the request says as well: who it is for, which model is asked for, and what the prompt is. */
function sentFields(value: Static, { m, asked }: Reading): readonly RecordField[] {
  const frozen = m.freeze(value);
  if (frozen.every((shape) => shape.kind === 'object' || shape.kind === 'array')) return [];
  return [
    ...(isSame(frozen, asked.user) ? (['user'] as const) : []),
    ...(asked.models.some((model) => isSame(frozen, model)) ? (['model'] as const) : []),
    ...(frozen.every((shape) => isDigestOf(shape, asked.prompts)) ? (['digest'] as const) : []),
  ];
}

function fieldsInside(value: Value, reading: Reading): ReadonlySet<RecordField> {
  const inner = { ...reading, depth: reading.depth + 1 };
  const union = (values: readonly Static[]): ReadonlySet<RecordField> =>
    new Set(values.flatMap((each) => [...fieldsIn(each, inner)]));
  switch (value.kind) {
    case 'object': {
      if (!reading.m.state.hasCell(value.cell)) return none;
      const cell = reading.m.state.readCell(value.cell);
      if (cell.kind === 'array') return union(cell.elements);
      return union([...cell.properties.values()].flatMap((each) => (each.getter ? [] : [each.value])));
    }
    case 'json':
      return value.from ? fieldsIn(value.from, inner) : none;
    case 'text':
      return union(value.parts.map((part) => [part]));
    case 'unknown':
      return union(value.derivedFrom ?? []);
    default:
      return none;
  }
}

/** The fields that something in a value may be or become. */
export function perhapsIn(value: Static, reading: Reading): readonly RecordField[] {
  const { asked } = reading;
  const known = value.flatMap((each) => [
    ...fieldsIn([each], reading),
    ...(reading.depth > depthLimit ? [] : insideOf(each, reading)),
  ]);
  const prompts = asked.prompts.flatMap((prompt) => contentOf(prompt));
  const frozen = reading.depth === 0 ? reading.m.freeze(value) : [];
  const mixed = contentOf(frozen).some((atom) => prompts.some((sent) => meets(atom, sent) === 'perhaps'));
  return [...known, ...(mixed || frozen.some(holdsUnreadDigest) ? (['digest'] as const) : [])];
}

function insideOf(value: Value, reading: Reading): readonly RecordField[] {
  const inner = { ...reading, depth: reading.depth + 1 };
  const parts = (values: readonly Static[]): readonly RecordField[] =>
    values.flatMap((each) => perhapsIn(each, inner));
  switch (value.kind) {
    case 'object': {
      if (!reading.m.state.hasCell(value.cell)) return [];
      const cell = reading.m.state.readCell(value.cell);
      const rest = cell.rest ? [cell.rest] : [];
      return parts(
        cell.kind === 'array'
          ? [...cell.elements, ...rest]
          : [...[...cell.properties.values()].map((each) => each.value), ...rest],
      );
    }
    case 'json':
      return parts(value.from ? [value.from] : []);
    case 'text':
      return parts(value.parts.map((part) => [part]));
    case 'unknown':
      return parts([...(value.derivedFrom ?? []), ...(value.maybeFrom ?? [])]);
    case 'external':
      return value.term.kind === 'call' || value.term.kind === 'new' ? parts(value.term.args) : [];
    default:
      return [];
  }
}

/** Whether a value holds the prompt itself. */
export function holdsPrompt(value: Alternatives, { prompts }: Recorded): boolean {
  const sent = prompts.flatMap((prompt) => contentOf(prompt));
  return contentOf(value).some((atom) => sent.some((each) => meets(atom, each) === 'certain'));
}

/** A digest of all of the prompt: of each value in it, and of its texts where it holds no other. */
function isDigestOf(shape: Shape, prompts: readonly Alternatives[]): boolean {
  if (shape.kind !== 'external' || !isDigest(shape.term)) return false;
  const of = digestedBy(shape.term);
  if (!of || of.length === 0 || prompts.length === 0) return false;
  const digested = of.flatMap((each) => contentOf(each));
  // Text of the program itself says nothing of anybody.
  const sent = prompts
    .flatMap((prompt) => contentOf(prompt))
    .filter(({ root, literal }) => !root.startsWith('environment') && !literal);
  if (sent.length > 0) return sent.every((atom) => digested.some((each) => holdsAll(each, atom)));
  const texts = new Set(of.flatMap((each) => textsIn(each)));
  const own = prompts.flatMap((prompt) => textsIn(prompt));
  return own.length > 0 && own.every((text) => texts.has(text));
}

function holdsAll(whole: Atom, part: Atom): boolean {
  return (
    whole.certain &&
    whole.root === part.root &&
    whole.path.length <= part.path.length &&
    whole.path.every((step, index) => step === part.path[index])
  );
}

function textsIn(value: Alternatives): readonly string[] {
  return value.flatMap((shape): readonly string[] => {
    switch (shape.kind) {
      case 'literal':
        return typeof shape.value === 'string' ? [shape.value] : [];
      case 'text':
        return textsIn(shape.parts);
      case 'json':
        return textsIn(shape.of);
      case 'object':
        return [...shape.properties].flatMap(([key, each]) => (isMetadata(key) ? [] : textsIn(each.value)));
      case 'array':
        return shape.elements.flatMap(textsIn);
      default:
        return [];
    }
  });
}

function holdsUnreadDigest(shape: Shape): boolean {
  switch (shape.kind) {
    case 'external':
      return isDigest(shape.term) && (digestedBy(shape.term) ?? []).length === 0;
    case 'object':
      return [...shape.properties.values()].some(({ value }) => value.some(holdsUnreadDigest));
    case 'array':
      return shape.elements.flat().some(holdsUnreadDigest);
    case 'text':
      return shape.parts.some(holdsUnreadDigest);
    case 'json':
      return shape.of.some(holdsUnreadDigest);
    case 'unknown':
      return (shape.derivedFrom ?? []).flat().some(holdsUnreadDigest);
    default:
      return false;
  }
}

/** Whether two values are the same run-time value in each way that they turn out, and one that is there. */
function isSame(a: Alternatives, b: Alternatives): boolean {
  const isInstead = (shape: Shape): boolean => shape.kind === 'literal' && shape.instead === true;
  const there = b.filter((shape) => !isInstead(shape));
  if (a.length !== there.length || there.every(isNothing)) return false;
  return a.every((shape) => there.some((other) => isSameShape(shape, other)));
}

function isNothing(shape: Shape): boolean {
  return shape.kind === 'literal' && shape.value == null;
}

function isSameShape(a: Shape, b: Shape): boolean {
  if (a.kind === 'literal') return b.kind === 'literal' && a.value === b.value;
  if (a.kind === 'unknown')
    return b.kind === 'unknown' && a.root === b.root && a.path.join('.') === b.path.join('.');
  if (a.kind === 'text')
    return (
      b.kind === 'text' &&
      a.parts.length === b.parts.length &&
      a.parts.every((part, index) => isSame([part], [b.parts[index] as Shape]))
    );
  return a.kind === 'external' && b.kind === 'external' && isSameTerm(a.term, b.term);
}

function isSameTerm(a: FrozenTerm, b: FrozenTerm): boolean {
  if (a.kind === 'member') return b.kind === 'member' && a.name === b.name && isSameTerm(a.of, b.of);
  if (a.kind === 'call' || a.kind === 'new') return a.kind === b.kind && siteKey(a.site) === siteKey(b.site);
  if (a.kind === 'typed') return b.kind === 'typed' && a.reason.name === b.reason.name;
  const isOutside = b.kind === 'import' || b.kind === 'global';
  return isOutside && a.kind === b.kind && a.path.join('.') === b.path.join('.');
}
