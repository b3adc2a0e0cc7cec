import { escapeUnknown, invokeCallbacks } from './calls.js';
import { makeMap, makeSet, readElements } from './collections.js';
import { callChannelFunction } from './diagnostics-channels.js';
import { fromCodes, isCodec, render } from './encodings.js';
import { asErrorText, makeError } from './errors.js';
import { parse, stringify } from './json.js';
import type { Machine } from './machine.js';
import { describe, objectFunctions, type Builtin } from './object-functions.js';
import { emptyObject, readMember } from './objects.js';
import { makeQuery } from './query-strings.js';
import { allSettled, reject } from './rejections.js';
import { makeRequest } from './requests.js';
import { isReadableFrom } from './streams.js';
import { thaw } from './thaw.js';
import { fixed } from './this-argument.js';
import { asText, makeUrl } from './urls.js';
import {
  environmentVariable,
  join,
  literal,
  missing,
  truthinessOf,
  unknown,
  type Site,
  type Static,
  type Term,
  type Value,
} from './value.js';
import { knownElements } from './statements.js';

const argument = (args: readonly Static[], index: number): Static => args[index] ?? missing;

const same: Builtin = (m, args) => argument(args, 0);

const copy: Builtin = (m, args) =>
  join(...argument(args, 0).map((value) => (value.kind === 'object' ? thaw(m, m.freeze([value])) : [value])));

const all: Builtin = (m, args) => argument(args, 0);
const any: Builtin = (m, args, site) => readMember(m, argument(args, 0), '*', site);

const arrayFrom: Builtin = (m, args, site) => {
  const known = knownElements(m, argument(args, 0));
  const map = (element: Static): Static => {
    if (!args[1]) return element;
    const mapped = invokeCallbacks(m, fixed(args.slice(1)).slice(0, 1), site, () => [element]);
    return mapped.length > 0 ? join(...mapped) : unknown('computed', 'a mapped value', site);
  };
  if (known) return m.newCell({ kind: 'array', site, elements: known.map(map) });
  return m.newCell({
    kind: 'array',
    site,
    elements: [],
    rest: map(readElements(m, argument(args, 0), site)),
  });
};

/** A known value as the text that it is written as: `String(false)` is none of the values that are false. */
function asString(value: Value): Value {
  return value.kind === 'literal' ? { ...value, value: String(value.value) } : value;
}

const environment: Builtin = (m, args, site) => {
  const [name] = argument(args, 0);
  if (name?.kind !== 'literal' || typeof name.value !== 'string')
    return unknown('environment', 'an environment variable', site);
  return environmentVariable(name.value, site);
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
  const fail: Static = [{ kind: 'native', call: (given, at) => reject(m, given, at ?? site) }];
  invokeCallbacks(m, args, site, () => [resolve, fail]);
  return settled.length > 0 ? join(...settled) : unknown('computed', 'a promise', site);
};

/** A function made of text sees no variables; what it is given it may change. */
function codeFromText(m: Machine, given: readonly Static[], site: Site): Static {
  escapeUnknown(m, given, 'a function made of text', site);
  escapeUnknown(
    m,
    [readMember(m, [{ kind: 'object', cell: m.outside }], '*', site)],
    'a function made of text',
    site,
  );
  return unknown('call-result', 'a function made of text', site, { maybeFrom: given });
}

/** A proxy without traps is its target; with some, nobody knows what it answers. */
const proxy: Builtin = (m, args, site) => {
  const [target, handler] = [argument(args, 0), argument(args, 1)];
  const [only] = handler;
  const cell = handler.length === 1 && only?.kind === 'object' ? m.state.readCell(only.cell) : undefined;
  if (cell?.kind === 'object' && cell.properties.size === 0 && !cell.rest) return target;
  escapeUnknown(m, [target], 'a proxy', site);
  return unknown('computed', 'what a proxy answers', site, { derivedFrom: [target] });
};

/** `Promise.withResolvers()`: who waits for the promise gets what it is resolved with, and may change it. */
const withResolvers: Builtin = (m, args, site) => {
  const settle = (given: readonly Static[], at: Site | undefined): Static => {
    escapeUnknown(m, given, 'a promise', at ?? site);
    return missing;
  };
  const properties = new Map([
    ['promise', { value: unknown('computed', 'a promise', site) }],
    ['resolve', { value: [{ kind: 'native', call: settle }] satisfies Static }],
    ['reject', { value: [{ kind: 'native', call: settle }] satisfies Static }],
  ]);
  return m.newCell({ ...emptyObject(site), properties });
};

/** Node, web and language functions that carry a value on, by the name under which they are global or imported. */
const builtins: Readonly<Record<string, Builtin>> = {
  'JSON.stringify': stringify,
  'JSON.parse': parse,
  ...objectFunctions,
  structuredClone: copy,
  'Promise.resolve': same,
  'Promise.withResolvers': withResolvers,
  'Promise.all': all,
  'Promise.allSettled': allSettled,
  'Promise.reject': reject,
  'Promise.race': any,
  'Promise.any': any,
  'Array.from': arrayFrom,
  'Array.isArray': describe,
  'String.raw': render,
  'String.fromCharCode': fromCodes,
  'String.fromCodePoint': fromCodes,
  'URL.parse': makeUrl,
  String: (m, args, site) => {
    const value = asText(m, argument(args, 0)).map(asString);
    return value.every(({ kind }) => kind === 'literal' || kind === 'text' || kind === 'json')
      ? value
      : (asErrorText(value, site) ?? render(m, args, site));
  },
  Number: describe,
  Boolean: (m, args, site) => {
    const truth = truthinessOf(argument(args, 0));
    return truth === undefined ? describe(m, args, site) : literal(truth);
  },
  eval: (m, args, site) => {
    m.forget('the code that `eval` runs', site);
    return unknown('call-result', 'eval', site);
  },
  Function: (m, args, site) => [{ kind: 'native', call: (given, at) => codeFromText(m, given, at ?? site) }],
  parseInt: describe,
  parseFloat: describe,
  isNaN: describe,
  encodeURIComponent: render,
  decodeURIComponent: render,
  encodeURI: render,
  btoa: render,
  atob: render,
  'Buffer.from': render,
  'Buffer.concat': render,
  'Uint8Array.from': render,
  'Buffer.byteLength': describe,
  'querystring.stringify': render,
  'node:querystring.stringify': render,
  'util.inspect': render,
  'util.format': render,
  'node:util.inspect': render,
  'node:util.format': render,
  'Deno.env.get': environment,
};

const constructors: Readonly<Record<string, Builtin>> = {
  URL: makeUrl,
  Request: makeRequest,
  Promise: promise,
  Object: (m, args, site) => m.newCell(emptyObject(site)),
  Proxy: proxy,
  Function: (m, args, site) => [{ kind: 'native', call: (given, at) => codeFromText(m, given, at ?? site) }],
  CustomEvent: (m, args, site) => {
    const details = argument(args, 1);
    const properties = new Map([
      ['type', { value: argument(args, 0) }],
      ['detail', { value: readMember(m, details, 'detail', site) }],
    ]);
    return m.newCell({ ...emptyObject(site), properties });
  },
  Map: makeMap,
  URLSearchParams: makeQuery,
  Uint8Array: render,
  WeakRef: (m, args, site) =>
    m.newCell({
      ...emptyObject(site),
      properties: new Map([
        ['deref', { value: [{ kind: 'native', call: () => argument(args, 0) }], hidden: true }],
      ]),
    }),
  WeakMap: makeMap,
  WeakSet: makeSet,
  Array: (m, args, site) => m.newCell({ kind: 'array', site, elements: [...args] }),
  String: same,
  Error: makeError,
  TypeError: makeError,
  RangeError: makeError,
  Set: makeSet,
};

/** The result of a well-known function; undefined for any other. */
export function callBuiltin(m: Machine, term: Term, args: readonly Static[], site: Site): Static | undefined {
  if (isCodec(term) || isReadableFrom(term)) return render(m, args, site);
  const channel = callChannelFunction(m, term, args, site);
  if (channel) return channel;
  const table = term.kind === 'new' ? constructors : builtins;
  const named = term.kind === 'new' ? term.callee : term;
  const name =
    named.kind === 'global'
      ? named.path.join('.')
      : named.kind === 'import' && /^(?:node:)?(?:util|querystring)$/.test(named.module)
        ? [named.module, ...named.path.filter((part) => part !== 'default')].join('.')
        : named.kind === 'import' && /^(?:node:)?url$/.test(named.module)
          ? named.path.filter((part) => part !== 'default').join('.')
          : undefined;
  return name !== undefined && Object.hasOwn(table, name) ? table[name]?.(m, args, site) : undefined;
}
