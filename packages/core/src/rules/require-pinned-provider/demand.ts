import { gapOf, isMissing, readPath, type Gap } from '../../flow/read-shape.js';
import { spelled } from '../../catalog/routing-fields.js';
import type { Alternatives, ArrayShape, ObjectShape, Shape } from '../../flow/shape.js';
import { coversSlug } from '../../policy/provider-names.js';
import type { FieldDemand, RoutingDemand } from '../../policy/policy.js';
import { all, either, every, nonEmpty, type Truth } from '../truth.js';

/** What is wrong with one way the provider preferences can turn out. */
export type Fault =
  | 'missing'
  | 'fallbacksAllowed'
  | 'closedListWithFallbacks'
  | 'noProviders'
  | 'wrongCase'
  | FieldDemand['field'];

export interface Reading {
  readonly faults: readonly { readonly fault: Fault; readonly shape: Shape | undefined }[];
  /** Why something cannot be told. */
  readonly open: readonly Gap[];
}

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
  const truths: [Fault, Truth][] = [];
  if (demand.pinned) {
    const fallbacks = every(
      readPath([shape], spelled('allow_fallbacks', spelling)),
      (value) => value === false,
    );
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
  const other = spelled('allow_fallbacks', spelling === 'snake' ? 'camel' : 'snake');
  return readPath([shape], other).some((value) => value.kind === 'literal' && value.value === false);
}
