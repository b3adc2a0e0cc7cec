import type { ScopeIndex } from '../syntax/scope-index.js';
import type { SourceView } from '../syntax/source-view.js';
import type { Frame } from './frame.js';
import type { Static } from './value.js';

/** A file of the project while its import closure is being followed. */
export interface LinkedModule {
  readonly filename: string;
  readonly view: SourceView;
  readonly scopes: ScopeIndex;
  readonly frame: Frame;
  /** Imports between the analysed file and this one. */
  readonly hops: number;
  state: 'new' | 'running' | 'done';
  /** Values of `export`ed names; read when needed, since bindings are live. */
  readonly exports: Map<string, () => Static>;
  /** Modules of `export * from`. */
  readonly stars: (() => Static)[];
  /** Specifiers by which it has been imported and that have been asked what is declared of its exports. */
  readonly specifiers: Set<string>;
  /** Cell of CommonJS `module`. */
  commonJs: number | undefined;
  /** The namespace object, once the module has run. */
  namespace?: Static;
}
