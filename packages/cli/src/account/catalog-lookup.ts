import type { SyncedCatalog } from '@openrouter-compliance/core';
import type { Part } from './account.js';

/**
 * All names of a model, given one of them: its id and its canonical slug. Only the given one when the catalog lacks it.
 * A variant such as `:free` stays: it shares the canonical slug of the model without one, and is not the same thing.
 */
export function modelNamesOf(name: string, catalog: Part<SyncedCatalog>): readonly string[] {
  const [base = '', ...variants] = name.split(':');
  const rows = catalog.known
    ? catalog.value.models.filter(({ id, canonicalSlug }) => id === base || canonicalSlug === base)
    : [];
  const bases = [base, ...rows.flatMap(({ id, canonicalSlug }) => [id, canonicalSlug ?? id])];
  const names = bases.filter((each) => !each.includes(':')).map((each) => [each, ...variants].join(':'));
  return [...new Set(names)];
}

/** Whether the catalog lists a model by this name. */
export function hasModel(name: string, { models }: SyncedCatalog): boolean {
  return models.some(({ id, canonicalSlug }) => id === name || canonicalSlug === name);
}
