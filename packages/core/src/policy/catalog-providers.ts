import { providerModels } from '../catalog/providers/index.js';
import { matchesModelPattern } from './model-pattern.js';
import type { PolicyFile } from './policy-schema.js';
import { providerOf } from './provider-names.js';
import type { SyncedCatalog } from './synced-catalog.js';

/**
 * What a synced catalog knows of providers beyond the built-in rows, in the form in which a policy file declares them: new ones, and
 * further models that known ones are sure to serve. Only endpoints without retention tell who serves what.
 */
export function catalogProviders({
  models,
  providers,
  zdrEndpoints,
}: SyncedCatalog): NonNullable<PolicyFile['providers']> {
  const served = new Map<string, Set<string>>();
  for (const { model, provider } of zdrEndpoints) {
    const slug = providerOf(provider.toLowerCase());
    const ids = models
      .filter(({ id, canonicalSlug }) => (id === model || canonicalSlug === model) && !id.includes(':'))
      .map(({ id }) => id.toLowerCase().replace(/^~/, ''));
    served.set(slug, new Set([...(served.get(slug) ?? []), ...ids]));
  }
  const rows = new Map(providerModels.map((row) => [row.slug, row]));
  return Object.fromEntries(
    providers.flatMap(({ slug: written, name }) => {
      const slug = written.toLowerCase();
      const row = rows.get(slug);
      const known = row?.serves ?? [];
      const further = [...(served.get(slug) ?? [])]
        .filter((id) => !known.some((pattern) => matchesModelPattern(pattern, id)))
        .sort();
      if (row && further.length === 0) return [];
      return [[slug, { name: row?.name ?? name, serves: [...known, ...further] }] as const];
    }),
  );
}
