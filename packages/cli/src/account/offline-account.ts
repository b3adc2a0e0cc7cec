import type { SyncedCatalog } from '@openrouter-compliance/core';
import { known, unknown, type Account } from './account.js';

/** With the file that `sync` wrote: what OpenRouter offers is known, and nothing of the account is. */
export function offlineAccount(catalog: SyncedCatalog): Account {
  const why = unknown('The audit ran with --offline');
  return {
    currentKey: why,
    freeTier: why,
    sharesManagementKey: false,
    keys: why,
    workspaces: why,
    guardrails: why,
    keyAssignments: why,
    memberAssignments: why,
    byok: why,
    destinations: why,
    activity: why,
    catalog: known(catalog),
  };
}
