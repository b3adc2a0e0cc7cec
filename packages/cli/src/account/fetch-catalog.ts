import type { SyncedCatalog } from '@openrouter-compliance/core';
import { CannotRun } from '../cannot-run.js';
import type { ApiKey } from './api/api-key.js';
import { readRow } from './api/answers.js';
import { getRows, malformed, type RawRow } from './api/paging.js';
import type { Api } from './api/request.js';

/**
 * What OpenRouter offers now. The documentation does not say whether a key is needed; one is sent when there is one.
 *
 * @param source the base URL, kept as the origin of the facts.
 * @throws CannotRun also when a row lacks its name: a catalog with holes would call models unknown that exist.
 */
export async function fetchCatalog(
  api: Api,
  key: ApiKey | undefined,
  source: string,
  now: Date,
): Promise<SyncedCatalog> {
  const list = async (place: string, query = {}): Promise<readonly RawRow[]> => {
    const rows = await getRows(api, place, key, query);
    if (rows === undefined) throw absent(place);
    // Without a single row there would be no model or provider at all: no answer of OpenRouter.
    if (rows.length === 0) throw malformed(place);
    return rows;
  };
  const [models, providers, endpoints] = await Promise.all([
    // By default only models that write text are listed.
    list('/models', { output_modalities: 'all' }),
    list('/providers'),
    list('/endpoints/zdr'),
  ]);
  return {
    version: 1,
    takenAt: now.toISOString(),
    source,
    models: models
      .map((raw) => {
        const { id, canonical_slug: canonical, expiration_date: expires } = readRow('model', raw);
        return {
          id: given(id, '/models'),
          canonicalSlug: canonical ?? null,
          expires: expires ?? null,
        };
      })
      .sort(by(({ id }) => id)),
    providers: providers
      .map((raw) => {
        const { slug, name, headquarters, datacenters } = readRow('provider', raw);
        return {
          slug: given(slug, '/providers'),
          name: name ?? given(slug, '/providers'),
          headquarters: headquarters ?? null,
          datacenters: datacenters ?? [],
        };
      })
      .sort(by(({ slug }) => slug)),
    zdrEndpoints: endpoints
      .map((raw) => {
        const { model_id: model, tag } = readRow('endpoint', raw);
        return { model: given(model, '/endpoints/zdr'), provider: given(tag, '/endpoints/zdr') };
      })
      .sort(by(({ model, provider }) => `${model} ${provider}`)),
  };
}

function given(value: string | undefined, place: string): string {
  if (value === undefined) throw malformed(place);
  return value;
}

function absent(place: string): CannotRun {
  return new CannotRun(
    `There is no ${place} below the base URL (404). Unset OPENROUTER_BASE_URL, or give it a path such as "/api/v1".`,
  );
}

function by<T>(nameOf: (row: T) => string): (a: T, b: T) => number {
  return (a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0);
}
