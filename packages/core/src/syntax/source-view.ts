import type { ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Span } from '../text/span.js';

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
  /** Present when the tree is only a part of the text: the scripts of a Vue, Svelte or Astro component. */
  readonly component?: ComponentScripts;
  /** Programs of the same text that share no variable with this one: scripts that an Astro page sends to the browser. */
  readonly alongside?: readonly SourceView[];
  /** The program alongside which this one stands: what is said of the file is said there. */
  readonly main?: SourceView;
}

export interface ComponentScripts {
  /** Where the code stands in the text. */
  readonly blocks: readonly Span[];
  readonly typescript: boolean;
  /** Names whose variables others than this tree may assign, and whose objects they may change: the markup and parents. */
  readonly shared: ReadonlySet<string>;
}

/** The program of a file that a place belongs to. */
export function programAt(view: SourceView, { start, end }: Span): SourceView {
  const holds = ({ component }: SourceView): boolean =>
    component?.blocks.some((block) => block.start <= start && end <= block.end) ?? false;
  return view.alongside?.find(holds) ?? view;
}

/** All programs of a file, the one that its importers see first. */
export function programsOf(view: SourceView): readonly SourceView[] {
  return view.alongside ? [view, ...view.alongside] : [view];
}
