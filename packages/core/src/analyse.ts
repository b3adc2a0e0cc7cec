import type { ModuleHost } from './syntax/module-host.js';
import type { Policy } from './policy/policy.js';
import type { Judgement } from './rules/verdict.js';
import type { SourceView } from './syntax/source-view.js';

export interface Analysis {
  readonly judgements: readonly Judgement[];
  /** What the file holds, judged or not: for inventories. */
  readonly inventory: Inventory;
}

export interface Inventory {
  readonly callSites: readonly {
    readonly span: { readonly start: number; readonly end: number };
    /** Catalog row, e.g. `openai`. */
    readonly client: string;
    readonly operation: string;
    readonly className: string;
    readonly destination: 'openrouter' | 'self-hosted' | 'other' | 'unknown';
    /** As far as they are known; literal ids only. */
    readonly models: readonly string[];
    readonly providers: readonly string[];
  }[];
  readonly logSinks: readonly { readonly span: { readonly start: number; readonly end: number }; readonly logger: string }[];
}

/**
 * Judges one file: every rule over every fact, in source order.
 * A pure function of the policy, the catalog and the file's import closure as `host` shows it.
 *
 * @param root absolute directory against which the policy's globs are read.
 */
export function analyseModule(view: SourceView, host: ModuleHost, policy: Policy, root: string): Analysis {
  void view, host, policy, root;
  return { judgements: [], inventory: { callSites: [], logSinks: [] } };
}

/** Whether a text can hold anything to judge; false means that parsing it is a waste. Sound: never false for a file with findings. */
export function isCandidate(text: string, policy: Policy): boolean {
  void text, policy;
  return true;
}
