import { invokeCallbacks } from './calls.js';
import { asChoices } from './choices.js';
import { keyOf } from './expressions.js';
import { iteratedBy } from './implicit-calls.js';
import { comparison, isAmong, textsOf } from './comparison.js';
import type { Machine } from './machine.js';
import { elementKey } from './metadata.js';
import { appendElement, emptyObject, readMember, weaken, withProperty } from './objects.js';
import { knownElements } from './statements.js';
import type { ArrayCell, ObjectCell } from './store.js';
import { fixed } from './this-argument.js';
import {
  absent,
  isAbsent,
  join,
  literal,
  missing,
  sameValue,
  unknown,
  type Site,
  type Static,
  type Value,
} from './value.js';

/** `new Set(list)`. */
export function makeSet(m: Machine, args: readonly Static[], site: Site): Static {
  const [list = missing] = args;
  const elements = knownElements(m, list);
  const isEmpty = list.every((each) => each.kind === 'literal');
  const rest = (elements ?? isEmpty) ? undefined : readMember(m, list, '*', site);
  return m.newCell({ kind: 'array', site, elements: unique(elements ?? []), rest, isSet: true });
}

function unique(elements: readonly Static[]): readonly Static[] {
  return elements.filter(
    ([value, ...others], index) =>
      others.length > 0 ||
      !elements.slice(0, index).some(([before, ...more]) => more.length === 0 && same(before, value)),
  );
}

function same(a: Static[number] | undefined, b: Static[number] | undefined): boolean {
  if (a?.kind === 'literal' && b?.kind === 'literal') return a.value === b.value;
  return a !== undefined && b !== undefined && sameValue(a, b);
}

/** The methods of a `Set`; undefined for those that it has in common with arrays. */
export function callSetMethod(
  m: Machine,
  address: number,
  cell: ArrayCell,
  name: string,
  args: readonly Static[],
  site: Site,
): Static | undefined {
  const self: Static = [{ kind: 'object', cell: address }];
  switch (name) {
    case 'add':
      m.state.writeCell(address, appendElement(cell, args[0] ?? missing));
      return self;
    case 'delete':
      m.state.writeCell(address, withoutElement(cell, args[0] ?? missing));
      return unknown('computed', 'a fact about a value', site);
    case 'clear':
      m.state.writeCell(address, { ...cell, elements: [], rest: undefined });
      return missing;
    case 'has':
      return (
        isAmong(cell.rest ? undefined : cell.elements, args) ??
        comparison(m, args[0] ?? missing, textsOf(m, self), 'one', site) ??
        unknown('computed', 'a fact about a value', site)
      );
    case 'forEach':
    case 'values':
      return undefined;
    case 'keys':
      return self;
    default:
      return undefined;
  }
}

function withoutElement(cell: ArrayCell, [value, ...others]: Static): ArrayCell {
  if (value?.kind !== 'literal' || others.length > 0)
    return { ...cell, elements: [], rest: join(...cell.elements, cell.rest ?? []) };
  return {
    ...cell,
    elements: cell.elements.filter(([each, ...more]) => more.length > 0 || !same(each, value)),
  };
}

/** `new Map(pairs)`: entries stand as properties, by their keys as texts. */
export function makeMap(m: Machine, args: readonly Static[], site: Site): Static {
  const map: Static = m.newCell({ ...emptyObject(site), isMap: true });
  const [self] = map;
  const [list = missing] = args;
  if (self?.kind !== 'object' || list.every((each) => each.kind === 'literal')) return map;
  const pairs = knownElements(m, list) ?? [readMember(m, list, '*', site)];
  const certain = knownElements(m, list) !== undefined;
  for (const pair of pairs) {
    const cell = m.state.readCell(self.cell) as ObjectCell;
    const [key, value] = [readMember(m, pair, '0', site), readMember(m, pair, '1', site)];
    m.state.writeCell(self.cell, certain ? withEntry(cell, key, value) : weaken(cell, '*', value));
  }
  return map;
}

function withEntry(cell: ObjectCell, key: Static, value: Static): ObjectCell {
  const [name, ...others] = key.map(entryKey);
  return name === undefined || name === '*' || others.length > 0
    ? weaken(cell, '*', value)
    : withProperty(cell, name, { value });
}

/** Objects as keys are told apart by their identity, other values by what they say. */
function entryKey(key: Static[number]): string {
  if (key.kind === 'object') return `object:${key.cell}`;
  if (key.kind === 'literal') return `${typeof key.value}:${String(key.value)}`;
  const name = keyOf(key);
  return name === '*' ? name : `string:${name}`;
}

/** The entries of a `Map` of which all are known; undefined for any other object. */
export function knownPairs(m: Machine, cell: ObjectCell): readonly Static[] | undefined {
  if (!cell.isMap || cell.rest) return undefined;
  const entries = [...cell.properties];
  if (entries.some(([, { value }]) => value.some(isAbsent))) return undefined;
  return entries.map(([key, { value }]) =>
    m.newCell({ kind: 'array', site: cell.site, elements: [keyFrom(key, cell.site), value] }),
  );
}

/** What stands behind the text of a key. */
function keyFrom(key: string, site: Site): Static {
  const [, kind, text = ''] = /^(\w+):([^]*)$/.exec(key) ?? [];
  if (kind === 'object') return [{ kind: 'object', cell: Number(text) }];
  if (kind === 'string') return literal(text);
  return kind === 'number' ? literal(Number(text)) : unknown('computed', 'a key', site);
}

/** The methods of a `Map`; undefined for others. */
export function callMapMethod(
  m: Machine,
  address: number,
  cell: ObjectCell,
  name: string,
  args: readonly Static[],
  site: Site,
): Static | undefined {
  const self: Static = [{ kind: 'object', cell: address }];
  const [key = missing, value = missing] = args;
  const all = (): Static => readMember(m, self, '*', site);
  const list = (rest: Static): Static => m.newCell({ kind: 'array', site, elements: [], rest });
  switch (name) {
    case 'get':
      return join(
        ...key.map((each) => {
          const found = entryKey(each);
          return found === '*' ? asChoices(all()) : readMember(m, self, found, site);
        }),
      );
    case 'append':
    case 'set':
      m.state.writeCell(address, withEntry(cell, key, value));
      return self;
    case 'delete':
      for (const each of key.map(entryKey))
        m.state.writeCell(address, weaken(m.state.readCell(address) as ObjectCell, each, absent));
      return unknown('computed', 'a fact about a value', site);
    case 'clear':
      m.state.writeCell(address, { ...emptyObject(cell.site), isMap: true });
      return missing;
    case 'has':
      return unknown('computed', 'a fact about a value', site);
    // Parameters of a URL are a map that is also a text.
    case 'toString':
      return unknown('computed', 'a query', site, { derivedFrom: [self] });
    case 'values':
    case 'keys':
    case 'entries': {
      const known = knownPairs(m, cell);
      const part = (pair: Static): Static =>
        name === 'entries' ? pair : readMember(m, pair, name === 'keys' ? '0' : '1', site);
      if (known) return m.newCell({ kind: 'array', site, elements: known.map(part) });
      return list(part(pairOf(m, all(), site)));
    }
    case 'forEach':
      invokeCallbacks(m, fixed(args).slice(0, 1), site, () => [
        all(),
        unknown('computed', 'a key', site),
        self,
      ]);
      return missing;
    default:
      return undefined;
  }
}

function pairOf(m: Machine, value: Static, site: Site): Static {
  return m.newCell({ kind: 'array', site, elements: [unknown('computed', 'a key', site), value] });
}

/** What the iterator of an object of the program's own gives. */
function iterate(m: Machine, value: Value, site: Site): Static {
  const given = iteratedBy(m, value, site);
  return given ?? unknown('computed', 'what an iterator gives', site, { derivedFrom: [[value]] });
}

/** What a loop goes over, and a spread copies: elements, or the pairs of a `Map`. */
export function readElements(m: Machine, iterated: Static, site: Site): Static {
  return join(
    ...iterated.map((value) => {
      const cell = value.kind === 'object' ? m.state.readCell(value.cell) : undefined;
      const element = readMember(m, [value], value.kind === 'unknown' ? elementKey : '*', site);
      if (cell?.kind !== 'object') return element;
      return cell.isMap ? pairOf(m, element, site) : iterate(m, value, site);
    }),
  );
}
