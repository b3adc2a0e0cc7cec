import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { asSaid, labelsOfProperty } from './annotations.js';
import { lookUpAccessor, lookUpMember } from './classes.js';
import { readElements } from './collections.js';
import { computedKeys, makeFunction } from './expressions.js';
import { labelRest, labelsOf, memberLabels, withLabels, withoutLabels } from './labels.js';
import type { Machine } from './machine.js';
import { namedMember } from './metadata.js';
import { readOutside, writeOutside } from './outside-writes.js';
import { partsOfUrl } from './query-strings.js';
import { readUrl, writeUrl } from './urls.js';
import type { ArrayCell, ObjectCell, Property } from './store.js';
import {
  absent,
  environmentVariable,
  isAbsent,
  join,
  literal,
  missing,
  unknown,
  type ClassValue,
  type Site,
  type Static,
  type Term,
  type Value,
} from './value.js';

/** Any key of an object, any element of an array. */
const anyKey = '*';

export function emptyObject(site: Site): ObjectCell {
  return { kind: 'object', site, properties: new Map() };
}

export function makeObject(m: Machine, node: TSESTree.ObjectExpression): Static {
  const site = m.site(node);
  let cell = emptyObject(site);
  const methods: { readonly value: Static }[] = [];
  for (const property of node.properties) {
    if (property.type === Type.SpreadElement) {
      cell = spreadInto(m, cell, m.evaluate(property.argument), m.site(property));
      continue;
    }
    const keys = property.computed ? computedKeys(m, property.key) : [staticKey(property.key)];
    const [name = anyKey] = keys;
    const value = isFunctionNode(property.value)
      ? makeFunction(m, property.value)
      : asSaid(m, m.evaluate(property.value), labelsOfProperty(m, property, name));
    if (isFunctionNode(property.value)) methods.push({ value });
    const [key, ...others] = keys;
    const site = m.site(property);
    if (!property.computed && keys[0] === '__proto__' && !property.shorthand && !property.method) {
      cell = { ...cell, inherits: value };
      continue;
    }
    const entry: Property =
      property.kind === 'init'
        ? { value, site }
        : accessor(cell.properties.get(keys[0] ?? anyKey), property.kind, value, site);
    if (key !== undefined && others.length === 0 && key !== anyKey) cell = withProperty(cell, key, entry);
    else for (const each of keys) cell = weaken(cell, each, value);
  }
  const object = m.newCell(cell);
  for (const { value } of methods)
    for (const each of value)
      if (each.kind === 'function' && each.node.type !== Type.ArrowFunctionExpression)
        m.made.set(each.node, { ...each, self: object });
  return object;
}

/** A getter or setter beside the other one, when that has been seen. */
export function accessor(
  known: Property | undefined,
  kind: 'get' | 'set',
  value: Static,
  site: Site,
): Property {
  if (kind === 'get')
    return { value, getter: true, site, ...(known?.setter ? { setter: known.setter } : {}) };
  return {
    value: known?.getter ? known.value : missing,
    getter: known?.getter ?? false,
    setter: value,
    site,
  };
}

export function isFunctionNode(
  node: TSESTree.Node,
): node is TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression {
  return node.type === Type.FunctionExpression || node.type === Type.ArrowFunctionExpression;
}

export function staticKey(key: TSESTree.Node): string {
  if (key.type === Type.Identifier) return key.name;
  if (key.type === Type.PrivateIdentifier) return `#${key.name}`;
  return key.type === Type.Literal ? String(key.value) : anyKey;
}

export function withProperty(cell: ObjectCell, key: string, property: Property): ObjectCell {
  const properties = new Map(cell.properties);
  properties.delete(key);
  properties.set(key, property);
  return { ...cell, properties };
}

/** A write that may go to `key`, or to any key. */
export function weaken(cell: ObjectCell, key: string, value: Static): ObjectCell {
  if (key === anyKey) {
    const properties = new Map(
      [...cell.properties].map(([name, property]) => [
        name,
        { ...property, value: join(property.value, value) },
      ]),
    );
    return { ...cell, properties, rest: cell.rest ? join(cell.rest, value) : join(absent, value) };
  }
  const before = cell.properties.get(key)?.value ?? cell.rest ?? absent;
  return withProperty(cell, key, { ...cell.properties.get(key), value: join(before, value) });
}

/** `{ ...cell, ...source }`: later keys win; what is not known may hide anything listed before it. */
export function spreadInto(m: Machine, cell: ObjectCell, source: Static, site: Site): ObjectCell {
  const results = source.map((value): ObjectCell => {
    if (value.kind === 'literal') return cell;
    if (value.kind !== 'object') {
      const opaque: Static =
        value.kind === 'unknown'
          ? [value]
          : withLabels(
              unknown('computed', 'a spread value', site, { maybeFrom: [[value]] }),
              labelsOf(value),
            );
      return withUnknownKeys(cell, opaque);
    }
    const from = m.state.readCell(value.cell);
    if (from.kind === 'array') return from.isSet ? cell : spreadElements(cell, from);
    if (from.isMap) return cell;
    const labels = labelsOf(value);
    const rest = from.rest && labelRest(withLabels(from.rest, labels), [...from.properties.keys()]);
    let result = rest ? withUnknownKeys(cell, rest) : cell;
    for (const [key, property] of from.properties) {
      if (property.hidden || key.startsWith('#')) continue;
      const plain = property.getter ? { value: m.call(property.value, [], site, [value]) } : copied(property);
      const spread =
        labels.length === 0 ? plain : { ...plain, value: withLabels(plain.value, memberLabels(labels, key)) };
      const present = spread.value.filter((each) => !isAbsent(each));
      if (present.length === spread.value.length) result = withProperty(result, key, spread);
      else {
        // A key that is listed is not among those that are not known: where it is absent, what stood before is left.
        const before =
          cell.properties.get(key)?.value ?? cell.rest?.flatMap((each) => memberOfRest(each, key)) ?? absent;
        if (present.length > 0 || result.rest)
          result = withProperty(result, key, { ...spread, value: join(before, present) });
      }
    }
    return result;
  });
  return results.reduce((a, b) => joinShapes(a, b));
}

/** The keys of a spread array are its indices. */
function spreadElements(cell: ObjectCell, { elements, rest }: ArrayCell): ObjectCell {
  return elements.reduce(
    (result, value, index) => withProperty(result, String(index), { value }),
    rest ? withUnknownKeys(cell, rest) : cell,
  );
}

/** A copy is a plain property, whatever it is a copy of. */
function copied({ value, site }: Property): Property {
  return site ? { value, site } : { value };
}

/** Unknown keys are members of the unknown value itself, so that `{...o}.x` is the same thing as `o.x`. */
function withUnknownKeys(cell: ObjectCell, source: Static): ObjectCell {
  const properties = new Map(
    [...cell.properties].map(([key, property]) => [
      key,
      {
        ...property,
        value: join(
          property.value,
          source.flatMap((each) => memberOfRest(each, key)),
        ),
      },
    ]),
  );
  return { ...cell, properties, rest: cell.rest ? join(cell.rest, source) : source };
}

function memberOfRest(value: Value, key: string): Static {
  const labels = labelsOf(value);
  const member = labels.length === 0 ? value : withoutLabels(value);
  return withLabels(
    [member.kind === 'unknown' ? { ...member, path: [...member.path, key] } : member],
    memberLabels(labels, key),
  );
}

function joinShapes(a: ObjectCell, b: ObjectCell): ObjectCell {
  if (a === b) return a;
  const properties = new Map<string, Property>();
  for (const key of new Set([...a.properties.keys(), ...b.properties.keys()])) {
    const left = a.properties.get(key);
    const right = b.properties.get(key);
    if (left && left === right) properties.set(key, left);
    else
      properties.set(key, {
        ...left,
        ...right,
        value: join(left?.value ?? a.rest ?? absent, right?.value ?? b.rest ?? absent),
      });
  }
  const rest = a.rest && b.rest ? join(a.rest, b.rest) : (a.rest ?? b.rest);
  return { ...a, properties, rest };
}

export function makeArray(m: Machine, node: TSESTree.ArrayExpression): Static {
  let cell: ArrayCell = { kind: 'array', site: m.site(node), elements: [] };
  for (const element of node.elements) {
    if (!element) cell = appendElement(cell, missing);
    else if (element.type === Type.SpreadElement)
      cell = appendAll(m, cell, m.evaluate(element.argument), m.site(element));
    else cell = appendElement(cell, m.evaluate(element));
  }
  return m.newCell(cell);
}

export function appendElement(cell: ArrayCell, value: Static): ArrayCell {
  if (cell.rest) return { ...cell, rest: join(cell.rest, value) };
  return { ...cell, elements: [...cell.elements, value] };
}

export function appendAll(m: Machine, cell: ArrayCell, source: Static, site: Site): ArrayCell {
  const [only] = source;
  if (source.length === 1 && only?.kind === 'object') {
    const from = m.state.readCell(only.cell);
    if (from.kind === 'array' && !cell.rest)
      return { ...cell, elements: [...cell.elements, ...from.elements], rest: from.rest };
  }
  const elements = readElements(m, source, site);
  return { ...cell, rest: cell.rest ? join(cell.rest, elements) : elements };
}

/** `object.key` for each alternative of the object; `*` reads any key. */
export function readMember(m: Machine, object: Static, key: string, site: Site): Static {
  return join(...object.map((value) => readMemberOf(m, value, key, site)));
}

function readMemberOf(m: Machine, value: Value, key: string, site: Site): Static {
  const labels = labelsOf(value);
  const member = readMemberOfValue(m, value, key, site);
  return labels.length === 0 ? member : withLabels(member, memberLabels(labels, key));
}

function readMemberOfValue(m: Machine, value: Value, key: string, site: Site): Static {
  switch (value.kind) {
    case 'object': {
      const cell = m.state.readCell(value.cell);
      return cell.kind === 'array' ? readElement(cell, key, site) : readProperty(m, value, cell, key, site);
    }
    case 'class':
      return readStatic(m, value, key, site);
    case 'external':
      return externalMember(m, value.term, key, site);
    case 'unknown': {
      const path = [...value.path, key];
      return [
        {
          kind: 'unknown',
          reason: value.reason,
          root: value.root,
          path,
          site: value.site,
          ...(value.handedTo ? { handedTo: value.handedTo } : {}),
          ...namedMember(value, key),
        },
      ];
    }
    case 'literal':
      if (value.value === undefined || value.value === null) return missing;
      return typeof value.value === 'string' && key === 'length'
        ? literal(value.value.length)
        : unknown('computed', key, site, { derivedFrom: [[value]] });
    case 'text':
      return key === 'length'
        ? unknown('computed', 'a length', site)
        : unknown('computed', key, site, {
            derivedFrom: partsOfUrl(value.parts, key).map((part): Static => [part]),
          });
    case 'json':
      return key === 'length'
        ? unknown('computed', 'a length', site)
        : unknown('computed', key, site, { derivedFrom: [[value]] });
    default:
      return unknown('computed', key, site);
  }
}

/** A static member, of the class itself or of one that it extends. */
function readStatic(m: Machine, type: ClassValue, key: string, site: Site): Static {
  const self: Value = { kind: 'object', cell: type.statics };
  const cell = m.state.readCell(type.statics);
  if (type.base && cell.kind === 'object' && key !== anyKey && !cell.properties.has(key))
    return readMember(m, type.base, key, site);
  return readMemberOf(m, self, key, site);
}

function externalMember(m: Machine, term: Term, key: string, site: Site): Static {
  const variable = m.listener.readsVariable(term, key);
  if (variable) return environmentVariable(variable.name, site);
  const original = (): Static => originalMember(term, key, site);
  m.listener.answers.onRead({ kind: 'member', of: term, name: key });
  return readOutside(m, term, key, original) ?? original();
}

function originalMember(term: Term, key: string, site: Site): Static {
  if (term.kind === 'import') return [{ kind: 'external', term: { ...term, path: [...term.path, key] } }];
  if (term.kind !== 'global') return [{ kind: 'external', term: { kind: 'member', of: term, name: key } }];
  const path = [...term.path, key];
  const environment = /^(?:process\.env|import\.meta\.env|Bun\.env)\.([^.]+)$/.exec(path.join('.'));
  if (environment) return environmentVariable(environment[1] as string, site);
  return [{ kind: 'external', term: { kind: 'global', path } }];
}

function readElement(cell: ArrayCell, key: string, site: Site): Static {
  if (key === 'length' || (key === 'size' && cell.isSet))
    return cell.rest ? unknown('computed', 'a length', site) : literal(cell.elements.length);
  const all = [...cell.elements, ...(cell.rest ? [cell.rest] : [])];
  if (key === anyKey) return all.length > 0 ? join(...all) : missing;
  const index = /^\d+$/.test(key) ? Number(key) : undefined;
  if (index === undefined) return unknown('computed', key, site);
  return cell.elements[index] ?? (cell.rest ? join(cell.rest, missing) : missing);
}

function readProperty(
  m: Machine,
  self: Extract<Value, { readonly kind: 'object' }>,
  cell: ObjectCell,
  key: string,
  site: Site,
): Static {
  // Entries of a map stand under other keys.
  if (cell.isMap && key === 'size') return unknown('computed', 'a size', site);
  if (cell.text && !cell.properties.has(key)) return readUrl(m, self.cell, cell.text, key, site);
  if (key === anyKey) {
    const all = [...cell.properties.values()]
      .filter(({ hidden }) => !hidden)
      .map(({ value, getter }) => (getter ? m.call(value, [], site, [self]) : value));
    if (cell.rest) all.push(cell.rest.flatMap((each) => memberOfRest(each, anyKey)));
    return all.length > 0 ? join(...all, missing) : missing;
  }
  const own = cell.properties.get(key);
  if (own)
    return own.getter
      ? m.call(own.value, [], site, [self])
      : own.value.some(isAbsent)
        ? join(
            missing,
            own.value.filter((each) => !isAbsent(each)),
          )
        : own.value;
  const inherited = cell.prototype && lookUpMember(m, cell.prototype, key);
  if (inherited) return inherited.getter ? m.call(inherited.value, [], site, [self]) : inherited.value;
  if (cell.base) return externalMember(m, cell.base, key, site);
  if (cell.inherits) {
    const above = readMember(m, cell.inherits, key, site);
    return cell.rest
      ? join(
          above,
          cell.rest.flatMap((each) => memberOfRest(each, key)),
        )
      : above;
  }
  if (cell.rest) return cell.rest.flatMap((each) => memberOfRest(each, key));
  return missing;
}

export function writeMember(m: Machine, object: Static, key: string, value: Static, site: Site): void {
  const certain = object.length === 1;
  for (const target of object) {
    const address = cellOf(target);
    if (target.kind === 'external') {
      if (certain) writeOutside(m, target.term, key, value, site);
      else m.maybe(() => writeOutside(m, target.term, key, value, site));
    }
    if (address === undefined) continue;
    const cell = m.state.readCell(address);
    if (cell.kind === 'array') m.state.writeCell(address, writeElement(cell, key, value, certain));
    else if (cell.text) {
      const text = writeUrl(m, cell.text, key, value, site);
      m.state.writeCell(address, { ...cell, text: certain ? text : join(cell.text, text) });
    } else if (!cell.frozen) writeProperty(m, target, address, cell, key, value, certain, site);
  }
}

function writeProperty(
  m: Machine,
  target: Value,
  address: number,
  cell: ObjectCell,
  key: string,
  value: Static,
  certain: boolean,
  site: Site,
): void {
  const own = cell.properties.get(key);
  const found = own ?? (cell.prototype && lookUpAccessor(m, cell.prototype, key));
  if (found?.setter) {
    const { setter } = found;
    const set = (): void => void m.call(setter, [value], site, [target]);
    if (certain) set();
    else m.maybe(set);
    return;
  }
  if (found?.getter || found?.readonly) return;
  const property: Property = own?.hidden ? { value, site, hidden: true } : { value, site };
  m.state.writeCell(
    address,
    certain && key !== anyKey ? withProperty(cell, key, property) : weaken(cell, key, value),
  );
}

function writeElement(cell: ArrayCell, key: string, value: Static, certain: boolean): ArrayCell {
  if (key === 'length') {
    const [length] = value;
    const known =
      certain && value.length === 1 && length?.kind === 'literal' ? Number(length.value) : undefined;
    if (known === 0) return { ...cell, elements: [], rest: undefined };
    if (known !== undefined && known <= cell.elements.length)
      return { ...cell, elements: cell.elements.slice(0, known), rest: undefined };
    return { ...cell, elements: [], rest: joinAll(cell) };
  }
  const index = /^\d+$/.test(key) ? Number(key) : undefined;
  if (certain && index !== undefined && index === cell.elements.length && !cell.rest)
    return { ...cell, elements: [...cell.elements, value] };
  if (index !== undefined && index < cell.elements.length) {
    return {
      ...cell,
      elements: cell.elements.map((element, at) =>
        at !== index ? element : certain ? value : join(element, value),
      ),
    };
  }
  return {
    ...cell,
    elements: cell.elements.map((element) => join(element, value)),
    rest: cell.rest ? join(cell.rest, value) : value,
  };
}

/** All elements of an array as one set; undefined when it is empty. */
export function joinAll(cell: ArrayCell): Static | undefined {
  const all = [...cell.elements, ...(cell.rest ? [cell.rest] : [])];
  return all.length > 0 ? join(...all) : undefined;
}

export function deleteMember(m: Machine, node: TSESTree.MemberExpression): void {
  const object = m.evaluate(node.object);
  const keys = node.computed ? computedKeys(m, node.property) : [staticKey(node.property)];
  for (const key of keys) {
    if (keys.length === 1 && key !== anyKey) removeMember(m, object, key, m.site(node));
    else for (const target of object) weakenTarget(m, target, key);
  }
}

/** `delete object.key`: no setter is asked. */
export function removeMember(m: Machine, object: Static, key: string, site: Site): void {
  for (const target of object) {
    if (target.kind === 'external') writeMember(m, [target], key, absent, site);
    const address = cellOf(target);
    const cell = address === undefined ? undefined : m.state.readCell(address);
    if (address === undefined || cell?.kind !== 'object' || cell.frozen) continue;
    if (object.length === 1) {
      const properties = new Map(cell.properties);
      // Where other keys may be there, or outside ones are, this one is not.
      if (cell.rest || cell.base) properties.set(key, { value: absent });
      else properties.delete(key);
      m.state.writeCell(address, { ...cell, properties });
    } else m.state.writeCell(address, weaken(cell, key, absent));
  }
}

/** Where the properties of an object, or the static members of a class, are kept. */
function cellOf(value: Value): number | undefined {
  if (value.kind === 'object') return value.cell;
  return value.kind === 'class' ? value.statics : undefined;
}

function weakenTarget(m: Machine, target: Value, key: string): void {
  if (target.kind !== 'object') return;
  const cell = m.state.readCell(target.cell);
  if (cell.kind === 'object') m.state.writeCell(target.cell, weaken(cell, key, absent));
}

/**
 * After a value went to code that nobody has read: that code may have changed every object it can reach.
 * @param name the function's name, for the reason.
 */
export function passOn(m: Machine, value: Static, name: string, site: Site, depth = 3): void {
  for (const each of value) {
    if (each.kind !== 'object' || depth === 0) continue;
    const cell = m.state.readCell(each.cell);
    const changed = unknown('passed-on', name, site);
    if (cell.kind === 'array') {
      for (const element of [...cell.elements, ...(cell.rest ? [cell.rest] : [])])
        passOn(m, element, name, site, depth - 1);
      m.state.writeCell(each.cell, { ...cell, rest: cell.rest ? join(cell.rest, changed) : changed });
      continue;
    }
    if (cell.base || cell.prototype || cell.text) continue;
    for (const property of cell.properties.values()) passOn(m, property.value, name, site, depth - 1);
    if (!cell.frozen) m.state.writeCell(each.cell, withUnknownKeys(cell, changed));
  }
}
