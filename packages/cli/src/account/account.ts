import type { SyncedCatalog } from '@openrouter-compliance/core';
import type { Rows } from './api/answers.js';

/** What could be read, or why it could not: a clause for messages, such as `OPENROUTER_MANAGEMENT_KEY is not set`. */
export type Part<T> =
  { readonly known: true; readonly value: T } | { readonly known: false; readonly why: string };

export const known = <T>(value: T): Part<T> => ({ known: true, value });
export const unknown = (why: string): Part<never> => ({ known: false, why });

/** The key in OPENROUTER_API_KEY. */
export interface CurrentKey {
  readonly row: Rows['currentKey'];
  /** SHA-256, as `/keys` identifies it. */
  readonly hash: string;
}

/** What was served in the last 30 days. */
export interface Activity {
  /** By the hash of the key; keys without a hash are not in it. */
  readonly byKey: ReadonlyMap<string, readonly Rows['activity'][]>;
  /** Of none of these keys: of deleted ones, or of the chat of the website. */
  readonly others: readonly Rows['activity'][];
}

/** All that the audit looks at. Every part may be unknown, and every member of a row may be undefined. */
export interface Account {
  readonly currentKey: Part<CurrentKey>;
  /** Whether the account has never bought credits. */
  readonly freeTier: Part<boolean | undefined>;
  /** Whether both variables hold the same key. */
  readonly sharesManagementKey: boolean;
  readonly keys: Part<readonly Rows['key'][]>;
  readonly workspaces: Part<readonly Rows['workspace'][]>;
  readonly guardrails: Part<readonly Rows['guardrail'][]>;
  readonly keyAssignments: Part<readonly Rows['keyAssignment'][]>;
  readonly memberAssignments: Part<readonly Rows['memberAssignment'][]>;
  readonly byok: Part<readonly Rows['byokKey'][]>;
  readonly destinations: Part<readonly Rows['destination'][]>;
  readonly activity: Part<Activity>;
  readonly catalog: Part<SyncedCatalog>;
}
