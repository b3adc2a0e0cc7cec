import { nearestWord } from '../text/nearest-word.js';
import type { ProviderModel } from '../catalog/providers/provider-model.js';
import { matchesModelPattern } from './model-pattern.js';

/** What is known about providers: the catalog's rows and those that the policy file adds. */
export interface ProviderNames {
  /** Slug of a provider as written in code: slug, sub-slug (`azure/eu`) or display name (`Google AI Studio`). */
  slugOf(written: string): string;
  /** Whether the slug, or the provider of a sub-slug, is known. */
  isKnown(slug: string): boolean;
  nearest(written: string): string | undefined;
  /** Whether this very slug is known to serve a model. A sub-slug is known only by a row of its own. */
  serves(slug: string, model: string): boolean;
}

export type ProviderRow = Pick<ProviderModel, 'slug' | 'name' | 'aliases' | 'serves'>;

export function toProviderNames(rows: readonly ProviderRow[]): ProviderNames {
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const byName = new Map(
    rows.flatMap((row) => [row.name, ...row.aliases].map((name) => [keyOf(name), row.slug] as const)),
  );

  const slugOf = (written: string): string => {
    const text = written.trim().toLowerCase();
    const [provider = '', ...variant] = text.split('/');
    const slug = bySlug.has(provider)
      ? provider
      : (byName.get(keyOf(provider)) ?? provider.replaceAll(/\s+/g, '-'));
    return [slug, ...variant].join('/');
  };
  return {
    slugOf,
    isKnown: (slug) => bySlug.has(slug) || bySlug.has(providerOf(slug)),
    nearest(written) {
      const nearestSlug = nearestWord(providerOf(slugOf(written)), bySlug.keys());
      if (nearestSlug !== undefined) return nearestSlug;
      const name = nearestWord(keyOf(written), byName.keys());
      return name === undefined ? undefined : byName.get(name);
    },
    serves: (slug, model) =>
      bySlug.get(slug)?.serves.some((pattern) => matchesModelPattern(pattern, model)) ?? false,
  };
}

/** `azure` of `azure/eu`. */
export function providerOf(slug: string): string {
  return slug.split('/', 1)[0] ?? '';
}

/** A listed slug stands for its own regions and variants: `azure` covers `azure/eu`, never the other way round. */
export function coversSlug(listed: string, slug: string): boolean {
  return slug === listed || slug.startsWith(`${listed}/`);
}

/** `Moonshot AI`, `moonshot-ai` and `MoonshotAI` are one name. */
function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_.-]+/g, '');
}
