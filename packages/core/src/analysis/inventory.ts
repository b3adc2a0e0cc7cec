import type { FlowFacts } from '../facts/module-facts.js';
import { readPromptContents, readPromptLiterals, type PromptLiteral } from '../facts/prompt-literals.js';
import { readSentNames, type SentName } from '../facts/sent-names.js';
import type { Span } from '../text/span.js';
import { toInventoryCalls, type InventoryCall } from './inventory-calls.js';

/** What a file holds, judged or not. */
export interface Inventory {
  readonly callSites: readonly InventoryCall[];
  readonly logSinks: readonly { readonly span: Span; readonly logger: string }[];
  /** Prompts that stand in source files, this one or others. */
  readonly promptLiterals: readonly PromptLiteral[];
  /** What is sent under names that look like data of people. */
  readonly sentNames: readonly SentName[];
}

/** What a run that found nothing, or was not worth it, gives. */
export const noFacts: FlowFacts = { callSites: [], logCalls: [], unfinished: false };

export function toInventory({ callSites, logCalls }: FlowFacts): Inventory {
  const logSinks = new Map(
    logCalls.map(({ span, logger }) => [`${span.start}-${span.end}`, { span, logger }] as const),
  );
  const contents = readPromptContents(callSites);
  return {
    callSites: toInventoryCalls(callSites),
    logSinks: [...logSinks.values()],
    promptLiterals: readPromptLiterals(contents),
    sentNames: readSentNames(contents),
  };
}
