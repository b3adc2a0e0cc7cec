import { gapOf, isMissing, readPath, type Gap } from '../../flow/read-shape.js';
import { spelled } from '../../catalog/routing-fields.js';
import type { Alternatives, ArrayShape, ObjectShape, Shape } from '../../flow/shape.js';
import { coversSlug } from '../../policy/provider-names.js';
import type { FieldDemand, RoutingDemand } from '../../policy/policy.js';

/** What is wrong with one way the provider preferences can turn out. */
export type Fault =
  | 'missing'
  | 'fallbacksAllowed'
  | 'closedListWithFallbacks'
  | 'noProviders'
  | 'dataCollection'
  | 'zeroRetention'
  | 'wrongCase'
  | FieldDemand['field'];

export interface Reading {
  readonly faults: readonly { readonly fault: Fault; readonly shape: Shape | undefined }[];
  /** Why something cannot be told. */
  readonly open: readonly Gap[];
}

interface Names {
  readonly allowFallbacks: string;
  readonly dataCollection: string;
}

const names: Readonly<Record<'snake' | 'camel', Names>> = {
  snake: { allowFallbacks: 'allow_fallbacks', dataCollection: 'data_collection' },
  camel: { allowFallbacks: 'allowFallbacks', dataCollection: 'dataCollection' },
};

type Truth = 'holds' | 'fails' | { readonly open: Gap };

/** Judges every way the preferences can turn out against what a class demands. */
export function readRouting(
  routing: Alternatives,
  spelling: 'snake' | 'camel',
  demand: RoutingDemand,
): Reading {
  const readings = routing.map((shape) => readOne(shape, spelling, demand));
  return { faults: readings.flatMap(({ faults }) => faults), open: readings.flatMap(({ open }) => open) };
}

function readOne(shape: Shape, spelling: 'snake' | 'camel', demand: RoutingDemand): Reading {
  if (shape.kind === 'unknown') return { faults: [], open: [gapOf(shape)] };
  if (shape.kind !== 'object')
    return { faults: [{ fault: 'missing', shape: isMissing(shape) ? undefined : shape }], open: [] };
  const key = names[spelling];
  const truths: [Fault, Truth][] = [];
  if (demand.pinned) {
    const fallbacks = every(readPath([shape], key.allowFallbacks), (value) => value === false);
    const only = nonEmpty(readPath([shape], 'only'));
    const order = nonEmpty(readPath([shape], 'order'));
    truths.push([
      only === 'holds'
        ? 'closedListWithFallbacks'
        : wrongCase(shape, spelling)
          ? 'wrongCase'
          : 'fallbacksAllowed',
      fallbacks,
    ]);
    truths.push(['noProviders', either(only, order)]);
  }
  if (demand.denyDataCollection)
    truths.push([
      'dataCollection',
      every(readPath([shape], key.dataCollection), (value) => value === 'deny'),
    ]);
  if (demand.zeroRetention)
    truths.push(['zeroRetention', every(readPath([shape], 'zdr'), (value) => value === true)]);
  for (const field of demand.fields) truths.push([field.field, readField(shape, field, spelling)]);
  return {
    faults: truths.filter(([, truth]) => truth === 'fails').map(([fault]) => ({ fault, shape })),
    open: truths.flatMap(([, truth]) => (typeof truth === 'object' ? [truth.open] : [])),
  };
}

/** Whether one field says what a class demands of it. */
function readField(shape: ObjectShape, demand: FieldDemand, spelling: 'snake' | 'camel'): Truth {
  const name = spelled(demand.field, spelling);
  const value = readPath([shape], name);
  switch (demand.kind) {
    case 'present':
      return nonEmpty(value);
    case 'equal':
      // `sort` may be an object with `by`.
      return every(
        value.flatMap((each) => (each.kind === 'object' ? readPath([each], 'by') : [each])),
        (one) => one === demand.value,
      );
    case 'at-most':
      return all(
        Object.entries(demand.limits).map(([member, limit]) =>
          every(readPath(value, member), (price) => isPrice(price) && Number(price) <= limit),
        ),
      );
    case 'include':
      return either(includes(value, demand.slugs), excludes(readPath([shape], 'only'), demand.slugs));
  }
}

/** Prices are numbers, or texts where a client's type has them so. */
function isPrice(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value));
}

function all(truths: readonly Truth[]): Truth {
  return truths.find((truth) => truth === 'fails') ?? truths.find((truth) => truth !== 'holds') ?? 'holds';
}

function includes(lists: Alternatives, slugs: readonly string[]): Truth {
  return all(
    lists.map((list): Truth => {
      if (list.kind === 'unknown') return { open: gapOf(list) };
      if (list.kind !== 'array') return 'fails';
      const named = namesOf(list);
      if (slugs.every((slug) => named.names.some((name) => coversSlug(name, slug)))) return 'holds';
      return named.gap ? { open: named.gap } : 'fails';
    }),
  );
}

/** A closed list without them cannot lead there; an empty one closes nothing. */
function excludes(lists: Alternatives, slugs: readonly string[]): Truth {
  return all(
    lists.map((list): Truth => {
      if (list.kind === 'unknown') return { open: gapOf(list) };
      if (list.kind !== 'array') return 'fails';
      const { names, gap } = namesOf(list);
      const isAdmitted = slugs.some((slug) =>
        names.some((name) => coversSlug(name, slug) || coversSlug(slug, name)),
      );
      if (isAdmitted || (names.length === 0 && !gap)) return 'fails';
      return gap ? { open: gap } : 'holds';
    }),
  );
}

/** The slugs of a list, and why there may be others. */
function namesOf(list: ArrayShape): { readonly names: readonly string[]; readonly gap: Gap | undefined } {
  const entries = [...list.elements.flat(), ...(list.rest ?? [])];
  const names = entries.flatMap((entry) =>
    entry.kind === 'literal' && typeof entry.value === 'string' ? [entry.value.toLowerCase()] : [],
  );
  const isWhole =
    names.length === entries.length &&
    list.rest === undefined &&
    list.elements.every(({ length }) => length === 1);
  return {
    names,
    gap: isWhole ? undefined : { text: 'a list of providers is put together at run time', why: 'computed' },
  };
}

function wrongCase(shape: Shape, spelling: 'snake' | 'camel'): boolean {
  const other = names[spelling === 'snake' ? 'camel' : 'snake'];
  return readPath([shape], other.allowFallbacks).some(
    (value) => value.kind === 'literal' && value.value === false,
  );
}

function every(value: Alternatives, complies: (value: unknown) => boolean): Truth {
  const literals = value.filter((shape) => shape.kind !== 'unknown');
  if (literals.some((shape) => shape.kind !== 'literal' || !complies(shape.value))) return 'fails';
  const gap = value.find((shape) => shape.kind === 'unknown');
  return gap ? { open: gapOf(gap) } : 'holds';
}

function nonEmpty(value: Alternatives): Truth {
  let gap: Gap | undefined;
  for (const shape of value) {
    if (shape.kind === 'unknown') gap ??= gapOf(shape);
    else if (shape.kind !== 'array' || (shape.elements.length === 0 && !shape.rest)) return 'fails';
    else if (shape.elements.length === 0)
      gap ??= { text: 'the list of providers is built at run time and may be empty', why: 'computed' };
    else if (shape.elements.every((element) => element.some(isNothing)))
      gap ??= { text: 'the list of providers may hold nothing but `null`', why: 'computed' };
  }
  return gap === undefined ? 'holds' : { open: gap };
}

/** In a list it is sent as `null`. */
function isNothing(shape: Shape): boolean {
  return shape.kind === 'literal' && shape.value == null;
}

function either(a: Truth, b: Truth): Truth {
  if (a === 'holds' || b === 'holds') return 'holds';
  return a === 'fails' ? b : a;
}
