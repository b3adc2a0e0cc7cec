import type { RedactionModel } from '../catalog/logger-model.js';
import { isMissing, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, ObjectShape, Shape } from '../flow/shape.js';

/** Calls a function of the program with values as they were; undefined when that is not possible. */
export type Run = (fn: Shape, args: readonly Alternatives[]) => Alternatives | undefined;

/** How a logger was made. */
export interface Making {
  /** The arguments of its maker. */
  readonly made: readonly Alternatives[];
  /** Its own packages. */
  readonly modules: readonly string[];
  readonly run: Run;
}

/** What a logger adds to every line. */
export function mixedIn(model: RedactionModel, { made, run }: Making): readonly Alternatives[] {
  return (model.mixins ?? []).flatMap((place) =>
    optionOf(made, place).flatMap((option) => {
      if (option.kind !== 'function') return [[option]];
      const added = run(option, []);
      return added ? [added] : [];
    }),
  );
}

/** What a logger leaves of what it is told. */
export function redacted(
  written: readonly Alternatives[],
  model: RedactionModel,
  { made, modules, run }: Making,
): readonly Alternatives[] {
  const options = (places: readonly string[] | undefined): Alternatives =>
    (places ?? []).flatMap((place) => optionOf(made, place)).filter((shape) => !isMissing(shape));
  const mayRewrite = foreignTo(modules);
  const rewriters = options(model.rewriters).filter(mayRewrite);
  if (rewriters.length > 0) return written.map(perhaps);
  const isHidden = options(model.switches).some((shape) => shape.kind === 'literal' && shape.value === true);
  if (isHidden) return written.map(hide);
  const hidden = [
    ...options(model.paths).flatMap(pathsOf),
    ...options(model.keys).flatMap((shape) => textsOf([shape])?.map((key) => ['**', key]) ?? [undefined]),
  ];
  // A list that is put together at run time may name anything.
  if (hidden.includes(undefined)) return written.map(perhaps);
  const serialized = options(model.serializers).flatMap((shape) =>
    shape.kind === 'object' ? ownFunctions(shape, mayRewrite) : [],
  );
  return written.map((value) => {
    const visible = (hidden as string[][]).reduce((rest, path) => without(rest, path, hide), value);
    return serialized.reduce(
      (rest, [key, fns]) => without(rest, [key], (field) => serializedBy(fns, field, run)),
      visible,
    );
  });
}

/** What options of a maker leave of everything: all, nothing, or what code of the program makes of it. */
export function leftBy(
  { switches = [], rewriters = [] }: RedactionModel,
  made: readonly Alternatives[],
): 'all' | 'nothing' | 'unknown' {
  const options = (places: readonly string[]): Alternatives =>
    places.flatMap((place) => optionOf(made, place)).filter((shape) => !isMissing(shape));
  if (options(switches).some((shape) => shape.kind === 'literal' && shape.value === true)) return 'nothing';
  return options(rewriters).some(foreignTo([])) ? 'unknown' : 'all';
}

function optionOf(made: readonly Alternatives[], place: string): Alternatives {
  const [own = '', ...inMakers] = place.split('.().');
  const [index, ...path] = own.split('.');
  const found = readPath(made[Number(index)] ?? [], path.join('.'));
  if (inMakers.length === 0) return found;
  return found.flatMap((shape) =>
    shape.kind === 'external' && (shape.term.kind === 'new' || shape.term.kind === 'call')
      ? optionOf(shape.term.args, inMakers.join('.().'))
      : [],
  );
}

/** Whether something is made by the program or by other packages; what a logger offers itself keeps content. */
function foreignTo(modules: readonly string[]): (shape: Shape) => boolean {
  const isForeignTerm = (term: FrozenTerm): boolean => {
    if (term.kind === 'import') return !modules.includes(term.module);
    if (term.kind === 'member') return isForeignTerm(term.of);
    return (
      (term.kind === 'call' || term.kind === 'new') &&
      (term.args.flat().some(isForeign) || isForeignTerm(term.callee))
    );
  };
  const isForeign = (shape: Shape): boolean => {
    switch (shape.kind) {
      case 'function':
        return true;
      case 'unknown':
        return shape.reason.kind !== 'environment';
      case 'external':
        return isForeignTerm(shape.term);
      case 'object':
        return [...shape.properties.values()].some(({ value }) => value.some(isForeign));
      case 'array':
        return [...shape.elements.flat(), ...(shape.rest ?? [])].some(isForeign);
      default:
        return false;
    }
  };
  return isForeign;
}

function ownFunctions(
  shape: ObjectShape,
  mayRewrite: (shape: Shape) => boolean,
): (readonly [string, Alternatives])[] {
  return [...shape.properties].flatMap(([key, { value }]) =>
    value.some(mayRewrite) ? [[key, value] as const] : [],
  );
}

function serializedBy(fns: Alternatives, field: Alternatives, run: Run): Alternatives {
  return fns.flatMap((fn) => run(fn, [field]) ?? perhaps(field));
}

/** `redact: [...]` and `redact: { paths: [...] }`, each path in steps; undefined for one that is not known. */
function pathsOf(shape: Shape): (string[] | undefined)[] {
  const list = shape.kind === 'object' ? readPath([shape], 'paths') : [shape];
  return textsOf(list)?.map(stepsOf) ?? [undefined];
}

function textsOf(list: Alternatives): string[] | undefined {
  const [only] = list;
  if (list.length !== 1 || only?.kind !== 'array' || only.rest) return undefined;
  const texts = only.elements.map(([element, ...others]) =>
    others.length === 0 && element?.kind === 'literal' && typeof element.value === 'string'
      ? element.value
      : undefined,
  );
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** `body.messages[*].content` and `a["b-c"]` in steps. */
function stepsOf(path: string): string[] {
  return [...path.matchAll(/\[\s*(["'`]?)(.*?)\1\s*\]|[^.[\]]+/g)].map((match) => match[2] ?? match[0]);
}

const hide = (): Alternatives => [{ kind: 'literal', value: undefined }];

/** The same, of which it is no longer certain that it is there. */
export function perhaps(value: Alternatives): Alternatives {
  return value.map((shape): Shape => {
    const site = siteOf(shape);
    if (!site) return shape;
    const reason = { kind: 'computed', name: 'what the logger leaves' } as const;
    return { kind: 'unknown', reason, root: 'redacted', path: [], site, maybeFrom: [[shape]] };
  });
}

function siteOf(shape: Shape) {
  if (shape.kind !== 'external') return shape.site;
  const { term } = shape;
  return term.kind === 'call' || term.kind === 'new' ? term.site : undefined;
}

/** A value in which what stands at a path is replaced; `*` is every key, `**` every depth. */
function without(
  value: Alternatives,
  [step, ...rest]: readonly string[],
  replace: (value: Alternatives) => Alternatives,
): Alternatives {
  if (step === undefined) return replace(value);
  return value.flatMap((shape): Alternatives => {
    switch (shape.kind) {
      case 'object':
        return [inObject(shape, step, rest, replace)];
      case 'array': {
        const inside = (element: Alternatives, index: string): Alternatives => {
          if (step === '**') return without(element, [step, ...rest], replace);
          return step === '*' || step === index ? without(element, rest, replace) : element;
        };
        const elements = shape.elements.map((element, index) => inside(element, String(index)));
        return [{ ...shape, elements, rest: shape.rest && inside(shape.rest, '*') }];
      }
      case 'unknown':
        // The parts of what was handed in cannot be told apart here.
        return shape.derivedFrom || shape.maybeFrom ? [shape] : perhaps([shape]);
      default:
        return [shape];
    }
  });
}

function inObject(
  shape: ObjectShape,
  step: string,
  rest: readonly string[],
  replace: (value: Alternatives) => Alternatives,
): ObjectShape {
  const properties = new Map(
    [...shape.properties].map(([key, property]) => {
      if (step === '**' && key !== rest[0])
        return [key, { ...property, value: without(property.value, [step, ...rest], replace) }] as const;
      const matches = step === '**' || step === '*' || step === key;
      const deeper = step === '**' ? rest.slice(1) : rest;
      return [
        key,
        matches ? { ...property, value: without(property.value, deeper, replace) } : property,
      ] as const;
    }),
  );
  return { ...shape, properties };
}
