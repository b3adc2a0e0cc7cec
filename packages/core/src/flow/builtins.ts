import { invokeCallbacks } from './calls.js';
import type { Machine } from './machine.js';
import { emptyObject, readMember, spreadInto } from './objects.js';
import { concatenate } from './operators.js';
import { thaw } from './thaw.js';
import { isMissing, join, literal, missing, unknown, type Site, type Static, type Term } from './value.js';

type Builtin = (m: Machine, args: readonly Static[], site: Site) => Static;

const argument = (args: readonly Static[], index: number): Static => args[index] ?? missing;

/** Text of a value in a form that still says all of it. */
const render: Builtin = (m, args, site) =>
  unknown('computed', 'a rendered text', site, { derivedFrom: args.filter((arg) => !arg.every(isMissing)) });

/** What is known about its argument only tells how it is made up. */
const describe: Builtin = (m, args, site) => {
  invokeCallbacks(m, args, site, () => []);
  return unknown('computed', 'a fact about a value', site);
};

const same: Builtin = (m, args) => argument(args, 0);

const copy: Builtin = (m, args) =>
  join(...argument(args, 0).map((value) => (value.kind === 'object' ? thaw(m, m.freeze([value])) : [value])));

const stringify: Builtin = (m, args, site) => [{ kind: 'json', of: m.freeze(argument(args, 0)), site }];

const parse: Builtin = (m, args, site) =>
  join(
    ...argument(args, 0).map((value): Static => {
      if (value.kind === 'json') return thaw(m, value.of);
      if (value.kind === 'unknown') return [{ ...value, path: [...value.path, 'parsed'] }];
      return unknown('computed', 'parsed JSON', site, { derivedFrom: [[value]] });
    }),
  );

const assign: Builtin = (m, args, site) => {
  const [target, ...sources] = args;
  for (const value of target ?? []) {
    if (value.kind !== 'object') continue;
    const cell = m.state.readCell(value.cell);
    if (cell.kind === 'object' && !cell.frozen) {
      const merged = sources.reduce((all, source) => spreadInto(m, all, source, site), cell);
      m.state.writeCell(value.cell, merged);
    }
  }
  return target ?? missing;
};

const freezeObject: Builtin = (m, args) => {
  for (const value of argument(args, 0)) {
    if (value.kind !== 'object') continue;
    const cell = m.state.readCell(value.cell);
    if (cell.kind === 'object') m.state.writeCell(value.cell, { ...cell, frozen: true });
  }
  return argument(args, 0);
};

const all: Builtin = (m, args) => argument(args, 0);
const any: Builtin = (m, args, site) => readMember(m, argument(args, 0), '*', site);

const entries: Builtin = (m, args, site) =>
  m.newCell({
    kind: 'array',
    site,
    elements: [],
    rest: m.newCell({
      kind: 'array',
      site,
      elements: [unknown('computed', 'a key', site), readMember(m, argument(args, 0), '*', site)],
    }),
  });

const values: Builtin = (m, args, site) =>
  m.newCell({ kind: 'array', site, elements: [], rest: readMember(m, argument(args, 0), '*', site) });

const arrayFrom: Builtin = (m, args, site) => {
  const element = readMember(m, argument(args, 0), '*', site);
  const mapped = invokeCallbacks(m, args.slice(1), site, () => [element]);
  return m.newCell({
    kind: 'array',
    site,
    elements: [],
    rest: mapped.length > 0 ? join(...mapped) : element,
  });
};

const environment: Builtin = (m, args, site) => {
  const [name] = argument(args, 0);
  if (name?.kind !== 'literal' || typeof name.value !== 'string')
    return unknown('environment', 'an environment variable', site);
  return [
    {
      kind: 'unknown',
      reason: { kind: 'environment', name: name.value },
      root: `environment:${name.value}`,
      path: [],
      site,
    },
  ];
};

/** `new URL(path, base)` as the text it stands for. */
const url: Builtin = (m, args, site) => {
  const [path, base] = [argument(args, 0), args[1]];
  if (!base) return path;
  const combined = path.flatMap((a) =>
    base.map((b) => {
      if (a.kind !== 'literal' || b.kind !== 'literal') return undefined;
      return URL.canParse(String(a.value), String(b.value))
        ? new URL(String(a.value), String(b.value)).href
        : undefined;
    }),
  );
  if (combined.every((each) => each !== undefined))
    return join(...combined.map((each) => literal(each, site)));
  return concatenate(m, [base, path], site);
};

const promise: Builtin = (m, args, site) => {
  const settled: Static[] = [];
  const resolve: Static = [
    {
      kind: 'native',
      call: (given) => {
        settled.push(given[0] ?? missing);
        return missing;
      },
    },
  ];
  const reject: Static = [{ kind: 'native', call: () => missing }];
  invokeCallbacks(m, args, site, () => [resolve, reject]);
  return settled.length > 0 ? join(...settled) : unknown('computed', 'a promise', site);
};

const request: Builtin = (m, args, site) => {
  const cell = spreadInto(m, emptyObject(site), args[1] ?? missing, site);
  return m.newCell({
    ...cell,
    properties: new Map(cell.properties).set('url', { value: argument(args, 0) }),
  });
};

/** Node, web and language functions that carry a value on, by the name under which they are global or imported. */
const builtins: Readonly<Record<string, Builtin>> = {
  'JSON.stringify': stringify,
  'JSON.parse': parse,
  'Object.assign': assign,
  'Object.freeze': freezeObject,
  'Object.seal': same,
  'Object.keys': describe,
  'Object.entries': entries,
  'Object.values': values,
  'Object.fromEntries': (m, args, site) =>
    unknown('computed', 'an object made of entries', site, { derivedFrom: [argument(args, 0)] }),
  'Object.create': (m, args, site) => m.newCell(emptyObject(site)),
  structuredClone: copy,
  'Promise.resolve': same,
  'Promise.all': all,
  'Promise.allSettled': all,
  'Promise.race': any,
  'Promise.any': any,
  'Array.from': arrayFrom,
  'Array.isArray': describe,
  'String.raw': render,
  String: (m, args, site) =>
    argument(args, 0).every(
      (value) => value.kind === 'literal' || value.kind === 'text' || value.kind === 'json',
    )
      ? argument(args, 0)
      : render(m, args, site),
  Number: describe,
  Boolean: describe,
  parseInt: describe,
  parseFloat: describe,
  isNaN: describe,
  encodeURIComponent: render,
  decodeURIComponent: render,
  encodeURI: render,
  btoa: render,
  atob: render,
  'Buffer.from': render,
  'Buffer.byteLength': describe,
  'util.inspect': render,
  'util.format': render,
  'node:util.inspect': render,
  'node:util.format': render,
  'Deno.env.get': environment,
};

const constructors: Readonly<Record<string, Builtin>> = {
  URL: url,
  Request: request,
  Promise: promise,
  Object: (m, args, site) => m.newCell(emptyObject(site)),
  Array: (m, args, site) => m.newCell({ kind: 'array', site, elements: [...args] }),
  String: same,
  Error: render,
  TypeError: render,
  Set: (m, args, site) => values(m, args, site),
};

/** The result of a well-known function; undefined for any other. */
export function callBuiltin(m: Machine, term: Term, args: readonly Static[], site: Site): Static | undefined {
  const table = term.kind === 'new' ? constructors : builtins;
  const named = term.kind === 'new' ? term.callee : term;
  const name =
    named.kind === 'global'
      ? named.path.join('.')
      : named.kind === 'import' && /^(?:node:)?util$/.test(named.module)
        ? [named.module, ...named.path.filter((part) => part !== 'default')].join('.')
        : undefined;
  return name !== undefined && Object.hasOwn(table, name) ? table[name]?.(m, args, site) : undefined;
}
