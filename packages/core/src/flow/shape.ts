import type { ClassLabel } from './labels.js';
import type { Site, Term, UnknownReason, Value } from './value.js';

/**
 * A value frozen at one moment: what a request or a log line holds when it leaves. Unlike `Static` it refers to no
 * store, so it can be read after the analysis.
 */
export type Shape =
  | (Classified & {
      readonly kind: 'literal';
      readonly value: string | number | boolean | bigint | null | undefined;
      readonly site?: Site;
      /** Not `undefined` that the code writes but nothing at all. */
      readonly absent?: true;
      /** Stands only where another value is not there: `id ?? null`. */
      readonly instead?: true;
    })
  | (Classified & { readonly kind: 'text'; readonly parts: readonly Shape[]; readonly site: Site })
  | ObjectShape
  | ArrayShape
  | (Classified & { readonly kind: 'json'; readonly of: Alternatives; readonly site: Site })
  | {
      readonly kind: 'function';
      readonly site: Site | undefined;
      /** The function itself: can be called while the run lasts. */
      readonly callable?: Value;
    }
  | (Classified & { readonly kind: 'external'; readonly term: FrozenTerm })
  | UnknownShape;

/** The classes of data that a value carries. */
export interface Classified {
  readonly classes?: readonly ClassLabel[];
}

export type Alternatives = readonly Shape[];

export interface ObjectShape {
  readonly kind: 'object';
  readonly site: Site;
  readonly properties: ReadonlyMap<string, { readonly value: Alternatives; readonly site?: Site }>;
  readonly rest?: Alternatives | undefined;
  /** What `toJSON` makes of it wherever it is sent. */
  readonly json?: Shape;
}

export interface ArrayShape {
  readonly kind: 'array';
  readonly site: Site;
  readonly elements: readonly Alternatives[];
  readonly rest?: Alternatives | undefined;
  /** What `toJSON` makes of it wherever it is sent. */
  readonly json?: Shape;
}

export interface UnknownShape extends Classified {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  readonly root: string;
  readonly path: readonly string[];
  readonly site: Site;
  /** The call that gave it to one of several functions, and to which of them. */
  readonly handedTo?: string;
  /** The program calls it an id. */
  readonly isId?: true;
  readonly derivedFrom?: readonly Alternatives[];
  readonly maybeFrom?: readonly Alternatives[];
}

/** A `Term` whose arguments are frozen. */
export type FrozenTerm =
  | { readonly kind: 'import'; readonly module: string; readonly path: readonly string[] }
  | { readonly kind: 'global'; readonly path: readonly string[] }
  | {
      readonly kind: 'new' | 'call';
      readonly callee: FrozenTerm;
      readonly args: readonly Alternatives[];
      readonly site: Site;
      /** Properties assigned to the instance after it was made. */
      readonly assigned?: ReadonlyMap<string, { readonly value: Alternatives }>;
      /** Names that the program's own subclasses define on it. */
      readonly overridden?: ReadonlySet<string>;
    }
  | { readonly kind: 'typed'; readonly type: FrozenTerm; readonly reason: UnknownReason }
  | { readonly kind: 'member'; readonly of: FrozenTerm; readonly name: string };

export type { Term };
