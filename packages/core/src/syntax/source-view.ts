import type { ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * One parsed file as every host gives it: TS-ESTree with `parent` links and `range`s, and a scope manager over it.
 * No tokens: oxc gives none, and nothing here needs them.
 */
export interface SourceView {
  /** Absolute path. */
  readonly filename: string;
  /** Without byte order mark, so that offsets agree with the tree. */
  readonly text: string;
  readonly ast: TSESTree.Program;
  readonly scopeManager: ScopeManager;
  readonly comments: readonly TSESTree.Comment[];
}
