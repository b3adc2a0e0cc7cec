import type { Machine } from './machine.js';
import { definedNames } from './classes.js';
import { writtenInto } from './outside-writes.js';
import type { Alternatives, FrozenTerm, ObjectShape, Shape } from './shape.js';
import { toJsonOf } from './json.js';
import { labelRest, labelShape, labelsOf, withoutLabels } from './labels.js';
import type { ObjectCell, Property } from './store.js';
import { isUnlisted } from './symbols.js';
import { asText } from './urls.js';
import type { Site, Static, Term, Value } from './value.js';

const depthLimit = 10;
/** How deep it is told what a text was made of: one step further for each method that was called on it. */
const originLimit = 24;
/** Shapes made for one value: a request that needs more is not told. */
const sizeLimit = 4_000;

interface Freezing {
  readonly m: Machine;
  /** As it is in memory, or as `JSON.stringify` writes it. */
  readonly as: 'value' | 'json';
  /** Texts are written again, from what the objects hold now. */
  readonly again: boolean;
  /** Cells, and places of calls, that are being frozen. */
  readonly open: Set<number | Site['node']>;
  readonly done: Map<number | Value, Shape>;
  readonly terms: Map<Term, FrozenTerm>;
  size: number;
}

export function freeze(
  m: Machine,
  value: Static,
  as: 'value' | 'json' = 'value',
  again = false,
): Alternatives {
  return freezeAll({ m, as, again, open: new Set(), done: new Map(), terms: new Map(), size: 0 }, value, 0);
}

function freezeAll(f: Freezing, value: Static, depth: number): Alternatives {
  return asText(f.m, value).map((each) => freezeOne(f, each, depth));
}

function freezeOne(f: Freezing, value: Value, depth: number): Shape {
  return labelShape(freezeValue(f, value, depth), labelsOf(value));
}

function freezeValue(f: Freezing, value: Value, depth: number): Shape {
  f.size += 1;
  switch (value.kind) {
    case 'literal':
      return withoutLabels(value) as Extract<Value, { kind: 'literal' }>;
    case 'json': {
      const of = f.again && value.from ? freeze(f.m, value.from, 'json') : value.of;
      return { kind: 'json', of, site: value.site };
    }
    case 'text':
      return {
        kind: 'text',
        parts: value.parts.map((part) => freezeOne(f, part, depth + 1)),
        site: value.site,
      };
    case 'object':
      return freezeObject(f, value.cell, depth);
    case 'function':
      return { kind: 'function', site: { node: value.node, module: value.module }, callable: value };
    case 'class':
      return { kind: 'function', site: { node: value.node, module: value.module } };
    case 'native':
      return { kind: 'function', site: undefined, callable: value };
    case 'external':
      return { kind: 'external', term: freezeTerm(f, value.term, depth) };
    case 'unknown': {
      const done = f.done.get(value);
      if (done) return done;
      const shape: Shape = {
        kind: 'unknown',
        reason: value.reason,
        root: value.root,
        path: value.path,
        site: value.site,
        ...(value.handedTo ? { handedTo: value.handedTo } : {}),
        ...(value.isId ? { isId: true } : {}),
        ...(value.derivedFrom && depth < originLimit
          ? { derivedFrom: value.derivedFrom.map((from) => freezeAll(f, from, depth + 1)) }
          : {}),
        ...(value.maybeFrom && depth < originLimit
          ? { maybeFrom: value.maybeFrom.map((from) => freezeAll(f, from, depth + 1)) }
          : {}),
      };
      f.done.set(value, shape);
      return shape;
    }
  }
}

function freezeObject(f: Freezing, address: number, depth: number): Shape {
  const done = f.done.get(address);
  if (done) return done;
  const cell = f.m.state.hasCell(address) ? f.m.state.readCell(address) : undefined;
  if (!cell) return { kind: 'literal', value: undefined, absent: true };
  if (f.open.has(address) || depth > depthLimit || f.size > sizeLimit) {
    return { ...beyond(cell.site), root: `cell:${address}` };
  }
  f.open.add(address);
  const json = toJsonOf(f.m, { kind: 'object', cell: address }, cell.site);
  const answer = json && answerOf(f, json, cell.site, depth);
  const shape = answer && f.as === 'json' ? answer : freezeCell(f, address, depth, answer);
  f.open.delete(address);
  f.done.set(address, shape);
  return shape;
}

/** Stands for what lies too deep. */
function beyond(site: Site): Extract<Shape, { kind: 'unknown' }> {
  return {
    kind: 'unknown',
    reason: { kind: 'limit', name: 'a value nested too deeply' },
    root: 'limit',
    path: [],
    site,
  };
}

/** What `toJSON` gives; of several ways none is told. */
function answerOf(f: Freezing, json: Static, site: Site, depth: number): Shape {
  const frozen = freezeAll(f, json, depth + 1);
  const [only] = frozen;
  if (only && frozen.length === 1) return only;
  const reason = { kind: 'computed', name: 'what `toJSON` gives' } as const;
  return { kind: 'unknown', reason, root: 'toJSON', path: [], site, derivedFrom: [frozen] };
}

/** Private fields are seen by nobody else; what is not enumerable is neither sent nor printed. */
function visibleProperties(cell: ObjectCell): [string, Property][] {
  return [...cell.properties].filter(([key, { hidden }]) => !hidden && !isUnlisted(key));
}

function freezeCell(f: Freezing, address: number, depth: number, json?: Shape): Shape {
  const cell = f.m.state.readCell(address);
  const isCollection = cell.kind === 'array' ? cell.isSet : cell.isMap;
  if (f.as === 'json' && isCollection) return { kind: 'object', site: cell.site, properties: new Map() };
  if (cell.kind === 'array') {
    return {
      kind: 'array',
      site: cell.site,
      elements: cell.elements.map((element) => freezeAll(f, element, depth + 1)),
      rest: cell.rest && freezeAll(f, cell.rest, depth + 1),
      ...(json ? { json } : {}),
    };
  }
  const properties = new Map(
    visibleProperties(cell).map(([key, property]) => {
      const value = property.getter
        ? f.m.call(property.value, [], cell.site, [{ kind: 'object', cell: address }])
        : property.value;
      return [
        key,
        { value: freezeAll(f, value, depth + 1), ...(property.site ? { site: property.site } : {}) },
      ] as const;
    }),
  );
  if (cell.base) {
    const term = freezeTerm(f, cell.base, depth);
    const assigned = cell.rest
      ? new Map(properties).set('*', { value: freezeAll(f, cell.rest, depth + 1) })
      : properties;
    return {
      kind: 'external',
      term: term.kind === 'new' ? { ...term, assigned, ...overriddenIn(f, cell) } : term,
    };
  }
  return {
    kind: 'object',
    site: cell.site,
    properties,
    rest: cell.rest && freezeAll(f, labelRest(cell.rest, [...cell.properties.keys()]), depth + 1),
    ...(json ? { json } : {}),
  } satisfies ObjectShape;
}

/** With `*` for what was assigned under a name that is not known. */
function assignedTo({ properties, rest }: ObjectCell): ReadonlyMap<string, Property> {
  return rest ? new Map(properties).set('*', { value: rest }) : properties;
}

/** What the program's own classes define on an instance of a package's class. */
function overriddenIn(f: Freezing, { prototype }: ObjectCell): { readonly overridden?: ReadonlySet<string> } {
  return prototype ? { overridden: definedNames(f.m, prototype) } : {};
}

function freezeTerm(f: Freezing, term: Term, depth: number): FrozenTerm {
  switch (term.kind) {
    case 'import':
    case 'global':
      return term;
    case 'typed':
      return { kind: 'typed', type: freezeTerm(f, term.type, depth), reason: term.reason };
    case 'member':
      return { kind: 'member', of: freezeTerm(f, term.of, depth), name: term.name };
    case 'new':
    case 'call': {
      const known = f.terms.get(term) ?? freezeCall(f, term, depth);
      f.terms.set(term, known);
      return known;
    }
  }
}

function freezeCall(f: Freezing, term: Extract<Term, { kind: 'new' | 'call' }>, depth: number): FrozenTerm {
  const frozen = {
    kind: term.kind,
    callee: freezeTerm(f, term.callee, depth),
    args: term.args.map((arg) => freezeAll(f, arg, depth + 1)),
    site: term.site,
  };
  // What was assigned to it since it was made; an instance may stand behind a member path.
  if (term.cell === undefined) {
    const written = writtenInto(f.m, term);
    const { node } = term.site;
    // What was written into it may have been made of itself: `element.innerHTML += …`.
    if (written.size === 0 || f.open.has(node)) return frozen;
    if (f.size > sizeLimit) return { ...frozen, assigned: new Map([['*', { value: [beyond(term.site)] }]]) };
    f.open.add(node);
    const assigned = freezeProperties(f, written, depth);
    f.open.delete(node);
    return { ...frozen, assigned };
  }
  if (!f.m.state.hasCell(term.cell) || f.open.has(term.cell)) return frozen;
  const cell = f.m.state.readCell(term.cell);
  if (cell.kind !== 'object') return frozen;
  const overridden = overriddenIn(f, cell);
  if (cell.properties.size === 0 && !cell.rest) return { ...frozen, ...overridden };
  f.open.add(term.cell);
  const assigned = freezeProperties(f, assignedTo(cell), depth);
  f.open.delete(term.cell);
  return { ...frozen, assigned, ...overridden };
}

function freezeProperties(
  f: Freezing,
  properties: ReadonlyMap<string, Property>,
  depth: number,
): ReadonlyMap<string, { readonly value: Alternatives }> {
  return new Map(
    [...properties].map(([key, { value }]) => [key, { value: freezeAll(f, value, depth + 1) }] as const),
  );
}
