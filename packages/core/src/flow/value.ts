import type { TSESTree } from '@typescript-eslint/types';
import type { Alternatives } from './shape.js';
import type { Comparison } from './comparison.js';
import type { Frame } from './frame.js';
import { withLabelsOf, type Labelled } from './labels.js';
import type { LinkedModule } from './linked-module.js';

/** A node together with the module it stands in. */
export interface Site {
  readonly node: TSESTree.Node;
  readonly module: LinkedModule;
}

/** Why a value is not known. `name` is the user's own word for it, for messages. */
export interface UnknownReason {
  readonly kind:
    | 'parameter'
    | 'environment'
    | 'call-result'
    | 'import'
    | 'dynamic-key'
    | 'passed-on'
    | 'global'
    | 'computed'
    | 'caught-error'
    | 'limit';
  readonly name: string;
}

/** A thing outside the program, by the way it was reached: `new (import 'openai').default(…)`, then `.chat.completions`. */
export type Term =
  | { readonly kind: 'import'; readonly module: string; readonly path: readonly string[] }
  | { readonly kind: 'global'; readonly path: readonly string[] }
  | {
      readonly kind: 'new' | 'call';
      readonly callee: Term;
      readonly args: readonly Static[];
      readonly site: Site;
      readonly cell?: number;
    }
  /** An instance known only by the type written for it. */
  | { readonly kind: 'typed'; readonly type: Term; readonly reason: UnknownReason }
  | { readonly kind: 'member'; readonly of: Term; readonly name: string };

export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

export interface FunctionValue {
  readonly kind: 'function';
  readonly node: FunctionNode;
  readonly frame: Frame;
  readonly module: LinkedModule;
  /** What `this` is when it is fixed: arrow functions, bound functions. */
  readonly self?: Static | undefined;
  readonly boundArgs?: readonly Static[];
  /** The class whose member this is, for `super`. */
  readonly home?: ClassValue;
  /** Which of the functions of a table it is, where a key from outside names one of them. */
  readonly choice?: number;
}

export interface ClassValue {
  readonly kind: 'class';
  readonly node: TSESTree.ClassDeclaration | TSESTree.ClassExpression;
  readonly frame: Frame;
  readonly module: LinkedModule;
  /** Cell that holds the static members. */
  readonly statics: number;
  readonly base: Static | undefined;
}

export interface UnknownValue extends Labelled {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  /** Identity of the place where the value comes from; equal keys are the same run-time value. */
  readonly root: string;
  readonly path: readonly string[];
  readonly site: Site;
  /** What its content is certainly made of. */
  readonly derivedFrom?: readonly Static[];
  /** What its content may be made of: arguments of a function nobody has read. */
  readonly maybeFrom?: readonly Static[];
  /** What it says of another value, as the outcome of a comparison. */
  readonly says?: Comparison;
  /** The call that gave it to one of several functions, and to which of them. */
  readonly handedTo?: string;
  /** The program calls it an id. */
  readonly isId?: true;
}

export type Value =
  | (Labelled & {
      readonly kind: 'literal';
      readonly value: string | number | boolean | bigint | null | undefined;
      readonly site?: Site;
      /** Not `undefined` but no such key: a spread leaves what stood before. Only inside a property. */
      readonly absent?: true;
      /** Stands only where another value is not there: `id ?? null`. */
      readonly instead?: true;
    })
  /** A string of several pieces: literals, unknown values, whatever stands between. */
  | (Labelled & { readonly kind: 'text'; readonly parts: readonly Value[]; readonly site: Site })
  /** A reference to an object or array in the store. */
  | (Labelled & { readonly kind: 'object'; readonly cell: number })
  /** `JSON.stringify(x)`, with x as it was at that moment. */
  | (Labelled & {
      readonly kind: 'json';
      readonly of: Alternatives;
      readonly site: Site;
      /** x itself, for what is written later than the code stands. */
      readonly from?: Static;
    })
  | FunctionValue
  | { readonly kind: 'native'; readonly call: (args: readonly Static[], site?: Site) => Static }
  | ClassValue
  | (Labelled & { readonly kind: 'external'; readonly term: Term })
  | UnknownValue;

/** Everything that a place may hold: at least one alternative. Complete when none of them is unknown. */
export type Static = readonly Value[];

/** The name of a number of which nothing else is known. */
export const anyNumber = 'a number';

export const missing: Static = [{ kind: 'literal', value: undefined }];
export const absent: Static = [{ kind: 'literal', value: undefined, absent: true }];

export function literal(value: string | number | boolean | null | undefined | bigint, site?: Site): Static {
  return [site ? { kind: 'literal', value, site } : { kind: 'literal', value }];
}

export function isAbsent(value: Value): boolean {
  return value.kind === 'literal' && value.absent === true;
}

export function isMissing(value: Value): boolean {
  return value.kind === 'literal' && value.value === undefined;
}

/** `true`, `false`, or undefined when both are possible. */
export function truthiness(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'literal':
      return Boolean(value.value);
    case 'text':
      return value.parts.some((part) => part.kind === 'literal' && part.value !== '') ? true : undefined;
    case 'unknown':
      return undefined;
    case 'external':
      return value.term.kind === 'call' || value.term.kind === 'member' ? undefined : true;
    default:
      return true;
  }
}

export function truthinessOf(value: Static): boolean | undefined {
  const first = truthiness(value[0] as Value);
  return value.every((each) => truthiness(each) === first) ? first : undefined;
}

const alternativesLimit = 24;

export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind === 'literal' && b.kind === 'literal')
    return (
      a.value === b.value && a.absent === b.absent && a.instead === b.instead && a.site?.node === b.site?.node
    );
  if (a.kind === 'object' && b.kind === 'object') return a.cell === b.cell;
  if (a.kind === 'unknown' && b.kind === 'unknown')
    return (
      a.root === b.root &&
      a.path.join('.') === b.path.join('.') &&
      a.says === b.says &&
      a.handedTo === b.handedTo &&
      a.isId === b.isId
    );
  if (a.kind === 'function' && b.kind === 'function') return a.node === b.node && a.frame === b.frame;
  if (a.kind === 'class' && b.kind === 'class') return a.node === b.node;
  if (a.kind === 'external' && b.kind === 'external') return a.term === b.term;
  return false;
}

/** The union of alternatives; past a limit it becomes incomplete rather than long. */
export function join(...sets: readonly Static[]): Static {
  if (sets.length === 1) return sets[0] as Static;
  const joined: Value[] = [];
  for (const set of sets) {
    for (const value of set) {
      const at = joined.findIndex((known) => sameValue(known, value));
      if (at >= 0) {
        joined[at] = withLabelsOf(joined[at] as Value, value);
        continue;
      }
      if (joined.length >= alternativesLimit) return [...joined, ...limitReached(joined)];
      joined.push(value);
    }
  }
  return joined;
}

function limitReached(values: readonly Value[]): Static {
  const known = values.find((value) => value.kind === 'unknown');
  if (known) return [];
  const sited = values.find((value) => 'site' in value && value.site !== undefined) as
    { site: Site } | undefined;
  if (!sited) return [];
  return [
    {
      kind: 'unknown',
      reason: { kind: 'limit', name: 'too many alternatives' },
      root: 'limit',
      path: [],
      site: sited.site,
    },
  ];
}

export function siteKey(site: Site): string {
  return `${site.module.filename}:${site.node.range[0]}-${site.node.range[1]}`;
}

export function unknown(
  kind: UnknownReason['kind'],
  name: string,
  site: Site,
  from: { readonly derivedFrom?: readonly Static[]; readonly maybeFrom?: readonly Static[] } = {},
): Static {
  return [
    { kind: 'unknown', reason: { kind, name }, root: `${kind}:${siteKey(site)}`, path: [], site, ...from },
  ];
}

/** The root of a variable of the environment whose name is put together at run time. */
export const someVariable = 'environment:*';
/** The root of what all variables of the environment are, where the code goes over them: one is not another. */
export const anyVariable = 'environment:**';

/** The same variable is the same value, wherever it is read. */
export function environmentVariable(name: string, site: Site): Static {
  return [
    { kind: 'unknown', reason: { kind: 'environment', name }, root: `environment:${name}`, path: [], site },
  ];
}

/** The root of what was caught and is no `Error`, made of the root of what was caught. */
export function thrownByOthers(root: string): string {
  return root.replace(/^caught-error:(?!other:)/, 'caught-error:other:');
}

/** How the roots of what stands in a table under a key from outside begin: what that may be is told beside it. */
export const tableEntry = 'table:';
/** The same of a table that others can change, so that it may be something else. */
export const openTableEntry = 'open-table:';
