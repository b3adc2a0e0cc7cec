import * as v from 'valibot';

const fileVersion = 1;

const instant = v.pipe(v.string(), v.isoTimestamp('is no point in time such as "2026-11-26T08:00:00.000Z".'));

const catalogSchema = v.object({
  /** Of this form; a newer one is refused. */
  version: v.literal(fileVersion, `is not ${fileVersion}, the form that this version reads.`),
  /** When OpenRouter was asked. */
  takenAt: instant,
  /** The base URL that was asked. */
  source: v.string(),
  models: v.array(
    v.object({
      id: v.string(),
      /** The name that never changes; guardrails and endpoints use it. */
      canonicalSlug: v.nullable(v.string()),
      /** ISO date after which it is gone. */
      expires: v.nullable(v.string()),
    }),
  ),
  providers: v.array(
    v.object({
      slug: v.string(),
      name: v.string(),
      headquarters: v.nullable(v.string()),
      datacenters: v.array(v.string()),
    }),
  ),
  /** Endpoints with zero data retention. */
  zdrEndpoints: v.array(
    v.object({
      /** Id or canonical slug, as OpenRouter gives it. */
      model: v.string(),
      /** Slug or sub-slug, such as `azure/eu`. */
      provider: v.string(),
    }),
  ),
});

/** What OpenRouter offered at one time: its models, its providers, and who serves which model without keeping anything. */
export type SyncedCatalog = Readonly<v.InferOutput<typeof catalogSchema>>;

/** Where `sync` writes and `audit` reads when nothing else is said; beside the policy file. */
export const catalogFileName = 'openrouter-catalog.json';

/** A file that `sync` has not written, or that somebody has edited. `message` is a sentence about the file. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
}

/** The text of the file, the same for the same offer, so that a repository shows what has changed. */
export function toCatalogText(catalog: SyncedCatalog): string {
  return `${JSON.stringify(catalog, null, 2)}\n`;
}

/** @throws CatalogError when the text is not what `toCatalogText` writes. */
export function readCatalogText(text: string): SyncedCatalog {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CatalogError('It is not JSON. Run "openrouter-compliance sync" to write it anew.');
  }
  const result = v.safeParse(catalogSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue);
  const what =
    issue.kind === 'schema' && issue.type !== 'literal' ? 'is not what sync writes.' : issue.message;
  throw new CatalogError(
    `${place === null ? 'The file' : `"${place}"`} ${what} Run "openrouter-compliance sync" to write it anew.`,
  );
}
