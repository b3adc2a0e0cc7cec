import { AST_NODE_TYPES as Type } from '@typescript-eslint/types';
import { invokeCallbacks } from './calls.js';
import { freeze } from './freeze.js';
import type { Machine } from './machine.js';
import { readOutside } from './outside-writes.js';
import type { Alternatives, Shape } from './shape.js';
import { thaw } from './thaw.js';
import { isMissing, join, missing, unknown, type Site, type Static, type Value } from './value.js';

/** `JSON.stringify(value, replacer)`. */
export function stringify(m: Machine, args: readonly Static[], site: Site): Static {
  const [value = [], replacer = []] = args;
  if (value.length === 0 || value.every(isMissing)) return [{ kind: 'literal', value: undefined }];
  const of = freeze(m, value, 'json');
  if (replacer.every((each) => each.kind === 'literal')) return [{ kind: 'json', of, site, from: value }];
  const keys = keysOf(m, replacer);
  if (keys) return [{ kind: 'json', of: keepKeys(of, keys), site }];
  if (replacer.length === 1 && replacer[0]?.kind === 'function')
    return [{ kind: 'json', of: replaced(m, { replacer, site, calls: 0 }, of, ''), site }];
  return unknown('computed', 'JSON that a function of its own writes', site, { maybeFrom: [value] });
}

/** `JSON.parse(text)`: what was written comes back as fresh objects. */
export function parse(m: Machine, args: readonly Static[], site: Site): Static {
  const [, reviver = []] = args;
  if (reviver.some((each) => each.kind !== 'literal')) {
    invokeCallbacks(m, [reviver], site, () => []);
    return unknown('computed', 'JSON that a function of its own reads', site, {
      derivedFrom: [args[0] ?? []],
    });
  }
  return join(
    ...(args[0] ?? []).map((value): Static => {
      if (value.kind === 'json') return thaw(m, value.of);
      if (value.kind === 'unknown') return [{ ...value, path: [...value.path, 'parsed'] }];
      if (value.kind === 'literal' && typeof value.value === 'string') {
        const shape = parseText(value.value, value.site ?? site);
        if (shape) return thaw(m, [shape]);
      }
      return unknown('computed', 'parsed JSON', site, { derivedFrom: [[value]] });
    }),
  );
}

/** What a literal JSON text says; undefined when it is no JSON. */
export function parseText(text: string, site: Site): Shape | undefined {
  try {
    return toShape(JSON.parse(text), site);
  } catch {
    return undefined;
  }
}

function toShape(value: unknown, site: Site): Shape {
  if (Array.isArray(value))
    return { kind: 'array', site, elements: value.map((element) => [toShape(element, site)]) };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, each]) => [key, { value: [toShape(each, site)] }] as const,
    );
    return { kind: 'object', site, properties: new Map(entries) };
  }
  return { kind: 'literal', value: value as string | number | boolean | null, site };
}

/** The keys of a replacer that is a list; undefined when it is none, or not known. */
function keysOf(m: Machine, replacer: Static): ReadonlySet<string> | undefined {
  const [only] = replacer;
  if (replacer.length !== 1 || only?.kind !== 'object') return undefined;
  const cell = m.state.readCell(only.cell);
  if (cell.kind !== 'array' || cell.rest) return undefined;
  const keys = cell.elements.map(([key, ...others]) =>
    others.length === 0 && key?.kind === 'literal' ? String(key.value) : undefined,
  );
  return keys.every((key) => key !== undefined) ? new Set(keys) : undefined;
}

interface Replacing {
  readonly replacer: Static;
  readonly site: Site;
  /** How often the replacer has been called. */
  calls: number;
}

/** What a replacer that is a function leaves, key by key. Inside of what is not known it may leave anything. */
function replaced(m: Machine, by: Replacing, value: Alternatives, key: string, depth = 0): Alternatives {
  if (depth > replaceDepth || by.calls > replaceLimit)
    return value.map((shape) => perhapsLeft(shape, by.site));
  by.calls += value.length;
  const given: Static =
    key === '*' ? unknown('computed', 'a key', by.site) : [{ kind: 'literal', value: key }];
  const left = value.flatMap((shape) =>
    freeze(m, m.call(by.replacer, [given, thaw(m, [shape])], by.site), 'json'),
  );
  const inside = (each: Alternatives, name: string): Alternatives => replaced(m, by, each, name, depth + 1);
  return left.map((shape): Shape => {
    switch (shape.kind) {
      case 'object': {
        const properties = [...shape.properties].map(
          ([name, property]) => [name, { ...property, value: inside(property.value, name) }] as const,
        );
        return { ...shape, properties: new Map(properties), rest: shape.rest && inside(shape.rest, '*') };
      }
      case 'array':
        return {
          ...shape,
          elements: shape.elements.map((element, index) => inside(element, String(index))),
          rest: shape.rest && inside(shape.rest, '*'),
        };
      default:
        return isText(shape) ? shape : perhapsLeft(shape, by.site);
    }
  });
}

const replaceDepth = 8;
/** A replacer that wraps what it is given gives more at each level. */
const replaceLimit = 200;

function perhapsLeft(shape: Shape, site: Site): Shape {
  const reason = { kind: 'computed', name: 'what a replacer leaves' } as const;
  return { kind: 'unknown', reason, root: 'replacer', path: [], site, maybeFrom: [[shape]] };
}

/** Known to be a text: nothing inside of it is replaced. */
function isText(shape: Shape): boolean {
  if (shape.kind !== 'unknown')
    return shape.kind === 'literal' || shape.kind === 'text' || shape.kind === 'json';
  const { node } = shape.site;
  return (
    shape.path.length === 0 &&
    node.type === Type.Identifier &&
    node.typeAnnotation?.typeAnnotation.type === Type.TSStringKeyword
  );
}

function keepKeys(value: Alternatives, keys: ReadonlySet<string>): Alternatives {
  return value.map((shape): Shape => {
    switch (shape.kind) {
      case 'object': {
        const kept = [...shape.properties].filter(([key]) => keys.has(key));
        const properties = kept.map(
          ([key, property]) => [key, { ...property, value: keepKeys(property.value, keys) }] as const,
        );
        return { ...shape, properties: new Map(properties) };
      }
      case 'array':
        return {
          ...shape,
          elements: shape.elements.map((element) => keepKeys(element, keys)),
          rest: shape.rest && keepKeys(shape.rest, keys),
        };
      default:
        return shape;
    }
  });
}

function prototypesOf(m: Machine, value: Value): readonly string[] {
  const isArray = value.kind === 'object' && m.state.readCell(value.cell).kind === 'array';
  return isArray ? ['Array', 'Object'] : ['Object'];
}

/** A property `toJSON`, which answers for the whole object, or one that the program has given to all of them. */
export function toJsonOf(m: Machine, value: Value, site: Site): Static | undefined {
  const everywhere = prototypesOf(m, value).some((name) =>
    readOutside(m, { kind: 'global', path: [name, 'prototype'] }, 'toJSON', () => missing),
  );
  if (everywhere) return unknown('computed', 'what `toJSON` gives', site, { derivedFrom: [[value]] });
  const method = m.member([value], 'toJSON', site).filter((each) => each.kind === 'function');
  return method.length > 0 ? m.call(method, [], site, [value]) : undefined;
}
