import type { RuleName } from '../rules/rule-name.js';
import type { TextEdit } from './text-edit.js';

/** What a remedy comes to in one file: edits that belong together, or why there are none. The reason is a clause without a full stop. */
export type Repair =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'undecided'; readonly reason: string };

export interface RepairContext {
  /** The rule that the marker of an undecided place names; without it no marker is written. */
  readonly rule?: RuleName;
  /**
   * Why the file does not run on Node.js as its surroundings show (a `wrangler.toml`, say): a clause without a full stop.
   * What the file's own text shows is found without it.
   */
  readonly notNode?: string;
  /** The module system that the file's package fixes for an ending that does not. */
  readonly moduleSystem?: 'esm' | 'commonjs';
}

export function undecided(reason: string): Repair {
  return { kind: 'undecided', reason };
}

export function edits(...list: readonly TextEdit[]): Repair {
  return { kind: 'edits', edits: list };
}
