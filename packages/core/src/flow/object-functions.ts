import { invokeCallbacks } from './calls.js';
import { keyOf } from './expressions.js';
import { callableElements, constructValue } from './invocations.js';
import type { Machine } from './machine.js';
import {
  accessor,
  emptyObject,
  readMember,
  removeMember,
  spreadInto,
  weaken,
  withProperty,
  writeMember,
} from './objects.js';
import { knownElements } from './statements.js';
import type { ObjectCell, Property } from './store.js';
import { isUnlisted } from './symbols.js';
import {
  anyVariable,
  isAbsent,
  isMissing,
  join,
  literal,
  missing,
  someVariable,
  truthinessOf,
  unknown,
  type Site,
  type Static,
  type Value,
} from './value.js';

export type Builtin = (m: Machine, args: readonly Static[], site: Site) => Static;

const argument = (args: readonly Static[], index: number): Static => args[index] ?? missing;

/** What is known about its argument only tells how it is made up. */
export const describe: Builtin = (m, args, site) => {
  invokeCallbacks(m, args, site, () => []);
  return unknown('computed', 'a fact about a value', site);
};

/** The one object that a value certainly is. */
function objectOf(
  m: Machine,
  value: Static,
): { readonly address: number; readonly cell: ObjectCell } | undefined {
  const [only] = value;
  if (value.length !== 1 || only?.kind !== 'object') return undefined;
  const cell = m.state.readCell(only.cell);
  return cell.kind === 'object' ? { address: only.cell, cell } : undefined;
}

/** Own enumerable keys where all of them are known. */
function knownKeys(m: Machine, value: Static): string[] | undefined {
  const cell = objectOf(m, value)?.cell;
  if (!cell || cell.rest || cell.base || cell.isMap) return undefined;
  const visible = [...cell.properties].filter(([key, { hidden }]) => !hidden && !isUnlisted(key));
  return visible.every(([, property]) => !property.value.some(isAbsent))
    ? inOrder(visible.map(([key]) => key))
    : undefined;
}

/** Keys that are indices come first, in ascending order; all others as they were written. */
function inOrder(keys: readonly string[]): string[] {
  const isIndex = (key: string): boolean => /^(?:0|[1-9]\d*)$/.test(key);
  return [
    ...keys.filter(isIndex).sort((a, b) => Number(a) - Number(b)),
    ...keys.filter((key) => !isIndex(key)),
  ];
}

function list(m: Machine, site: Site, elements: readonly Static[], rest?: Static): Static {
  return m.newCell({ kind: 'array', site, elements, rest });
}

/** What stands under any name, where all of them are gone over. */
function anyMember(m: Machine, object: Static, site: Site): Static {
  return readMember(m, object, '*', site).map((each) =>
    each.kind === 'unknown' && each.root === someVariable ? { ...each, root: anyVariable } : each,
  );
}

const keys: Builtin = (m, args, site) => {
  const known = knownKeys(m, argument(args, 0));
  if (known)
    return list(
      m,
      site,
      known.map((key) => literal(key)),
    );
  return list(m, site, [], unknown('computed', 'a key', site));
};

const entries: Builtin = (m, args, site) => {
  const object = argument(args, 0);
  const known = knownKeys(m, object);
  if (known)
    return list(
      m,
      site,
      known.map((key) => list(m, site, [literal(key), readMember(m, object, key, site)])),
    );
  const possible = possibleEntries(m, object, site);
  const pair = list(m, site, [unknown('computed', 'a key', site), anyMember(m, object, site)]);
  return list(m, site, [], possible ?? pair);
};

/** Past this, entries are one: each of them is given to what goes over them. */
const possibleLimit = 12;

/** Entries of one of several objects, or that may be missing: each with a name of its own, so that a filter can tell them apart. */
function possibleEntries(m: Machine, object: Static, site: Site): Static | undefined {
  const names = new Set<string>();
  for (const value of object) {
    const cell = objectOf(m, [value])?.cell;
    if (!cell || cell.rest || cell.base || cell.isMap || cell.text) return undefined;
    for (const [key, { hidden }] of cell.properties) if (!hidden && !isUnlisted(key)) names.add(key);
  }
  if (names.size === 0 || names.size > possibleLimit) return undefined;
  return [...names].flatMap((name) => {
    const there = readMember(m, object, name, site).filter((each) => !isMissing(each));
    return there.length === 0 ? [] : list(m, site, [literal(name), there]);
  });
}

const values: Builtin = (m, args, site) => {
  const object = argument(args, 0);
  const elements = knownElements(m, object);
  if (elements) return list(m, site, elements);
  const known = knownKeys(m, object);
  if (known)
    return list(
      m,
      site,
      known.map((key) => readMember(m, object, key, site)),
    );
  return list(m, site, [], anyMember(m, object, site));
};

const fromEntries: Builtin = (m, args, site) => {
  const given = argument(args, 0);
  const pairs = knownElements(m, given);
  if (!pairs) {
    return m.newCell(
      readMember(m, given, '*', site).reduce<ObjectCell>((cell, pair) => {
        const keys = readMember(m, [pair], '0', site).map(keyOf);
        const value = readMember(m, [pair], '1', site);
        return keys.reduce((all, key) => weaken(all, key, value), cell);
      }, emptyObject(site)),
    );
  }
  return m.newCell(
    pairs.reduce<ObjectCell>((cell, pair) => {
      const [key, ...others] = readMember(m, pair, '0', site).map(keyOf);
      const value = readMember(m, pair, '1', site);
      return key === undefined || key === '*' || others.length > 0
        ? weaken(cell, '*', value)
        : withProperty(cell, key, { value });
    }, emptyObject(site)),
  );
};

const assign: Builtin = (m, args, site) => {
  const [target, ...sources] = args;
  for (const value of target ?? []) {
    if (value.kind === 'external' || isUrl(m, value)) {
      for (const source of sources)
        for (const key of knownKeys(m, source) ?? ['*'])
          writeMember(m, [value], key, readMember(m, source, key, site), site);
    }
    if (value.kind !== 'object') continue;
    const cell = m.state.readCell(value.cell);
    if (cell.kind === 'object' && !cell.frozen && !cell.text) {
      const merged = sources.reduce((all, source) => spreadInto(m, all, source, site), cell);
      m.state.writeCell(value.cell, keepingAccessors(m, cell, merged));
    }
  }
  return target ?? missing;
};

function isUrl(m: Machine, value: Value): boolean {
  const cell = value.kind === 'object' ? m.state.readCell(value.cell) : undefined;
  return cell?.kind === 'object' && cell.text !== undefined;
}

/** What `assign` gives to a setter or a read-only property is not the property's value. */
function keepingAccessors(m: Machine, before: ObjectCell, after: ObjectCell): ObjectCell {
  const guarded = [...before.properties].filter(
    ([, { getter, setter, readonly }]) => getter ?? setter ?? readonly,
  );
  return guarded.reduce((cell, [key, property]) => withProperty(cell, key, property), after);
}

const freezeObject: Builtin = (m, args) => {
  for (const value of argument(args, 0)) {
    if (value.kind !== 'object') continue;
    const cell = m.state.readCell(value.cell);
    if (cell.kind === 'object') m.state.writeCell(value.cell, { ...cell, frozen: true });
  }
  return argument(args, 0);
};

const create: Builtin = (m, args, site) => {
  const inherits = argument(args, 0).filter((each) => each.kind !== 'literal');
  const object = m.newCell({ ...emptyObject(site), ...(inherits.length > 0 ? { inherits } : {}) });
  if (args[1]) defineAll(m, [object, args[1]], site);
  return object;
};

const setPrototype: Builtin = (m, args) => {
  const object = objectOf(m, argument(args, 0));
  // The class that it was made of answers for nothing any more.
  if (object) {
    const own: { -readonly [K in keyof ObjectCell]: ObjectCell[K] } = { ...object.cell };
    delete own.prototype;
    m.state.writeCell(object.address, { ...own, inherits: argument(args, 1) });
  }
  return argument(args, 0);
};

const define: Builtin = (m, args, site) => {
  const target = argument(args, 0);
  const names = argument(args, 1).map(keyOf);
  const [name] = names;
  const descriptor = objectOf(m, argument(args, 2));
  const object = objectOf(m, target);
  if (object && descriptor && names.length === 1 && name !== undefined && name !== '*')
    m.state.writeCell(
      object.address,
      withProperty(
        object.cell,
        name,
        described(m, object.cell.properties.get(name), argument(args, 2), site),
      ),
    );
  else {
    const given = ['value', 'get'].map((key) => readMember(m, argument(args, 2), key, site));
    const value = join(...given.map((each) => each.filter((one) => !isMissing(one))));
    const known = names.length === 1 && target.every(({ kind }) => kind === 'external') ? name : undefined;
    writeMember(m, target, known ?? '*', value.length > 0 ? value : missing, site);
  }
  return target;
};

/** The property that a descriptor makes of the one that is there. */
function described(m: Machine, known: Property | undefined, descriptor: Static, site: Site): Property {
  const read = (key: string): Static => readMember(m, descriptor, key, site);
  const flag = (key: string, before: boolean): boolean => {
    const given = read(key);
    return given.every(isMissing) ? before : truthinessOf(given) === true;
  };
  const flags = {
    hidden: !flag('enumerable', known !== undefined && !known.hidden),
    readonly: !flag('writable', known !== undefined && !known.readonly),
  };
  const [get, set] = [read('get'), read('set')];
  if (!get.every(isMissing)) {
    const getter = accessor(undefined, 'get', get, site);
    return { ...getter, ...(set.every(isMissing) ? {} : { setter: set }), hidden: flags.hidden };
  }
  if (!set.every(isMissing)) return { ...accessor(known, 'set', set, site), hidden: flags.hidden };
  const value = read('value');
  return { value: value.every(isMissing) ? (known?.value ?? missing) : value, site, ...flags };
}

const defineAll: Builtin = (m, args, site) => {
  const [target = missing, descriptors = missing] = args;
  const names = knownKeys(m, descriptors);
  if (!names) {
    const any = readMember(m, descriptors, '*', site);
    writeMember(m, target, '*', readMember(m, any, 'value', site), site);
    return target;
  }
  for (const name of names) define(m, [target, literal(name), readMember(m, descriptors, name, site)], site);
  return target;
};

const reflectSet: Builtin = (m, args, site) => {
  const names = argument(args, 1).map(keyOf);
  writeMember(m, argument(args, 0), names.length === 1 ? (names[0] ?? '*') : '*', argument(args, 2), site);
  return unknown('computed', 'a fact about a value', site);
};

const reflectGet: Builtin = (m, args, site) =>
  join(...argument(args, 1).map((key) => readMember(m, argument(args, 0), keyOf(key), site)));

const reflectDelete: Builtin = (m, args, site) => {
  const names = argument(args, 1).map(keyOf);
  const [name] = names;
  if (names.length === 1 && name !== undefined && name !== '*')
    removeMember(m, argument(args, 0), name, site);
  else writeMember(m, argument(args, 0), '*', missing, site);
  return unknown('computed', 'a fact about a value', site);
};

/** `Object` and `Reflect`. */
export const objectFunctions: Readonly<Record<string, Builtin>> = {
  'Object.keys': keys,
  'Object.getOwnPropertyNames': keys,
  'Object.entries': entries,
  'Object.values': values,
  'Object.fromEntries': fromEntries,
  'Object.assign': assign,
  'Object.freeze': freezeObject,
  'Object.seal': (m, args) => argument(args, 0),
  'Object.preventExtensions': (m, args) => argument(args, 0),
  'Object.create': create,
  'Object.setPrototypeOf': setPrototype,
  'Object.defineProperty': define,
  'Object.defineProperties': defineAll,
  'Reflect.set': reflectSet,
  'Reflect.get': reflectGet,
  'Reflect.deleteProperty': reflectDelete,
  'Reflect.defineProperty': define,
  'Reflect.setPrototypeOf': setPrototype,
  'Reflect.ownKeys': keys,
  'Reflect.has': describe,
  'Reflect.apply': (m, args, site) =>
    m.call(argument(args, 0), callableElements(m, argument(args, 2), site), site, argument(args, 1)),
  'Reflect.construct': (m, args, site) =>
    constructValue(m, argument(args, 0), callableElements(m, argument(args, 1), site), site, 'a class'),
};
