import { providerModels } from '../../../catalog/providers/index.js';
import { nearestWord } from '../../../text/nearest-word.js';
import type { ParsedPolicy } from '../../parse-policy.js';
import { coversModels } from '../class-changes.js';
import { providerOf } from '../../provider-names.js';
import { builtInSource } from './built-in-class.js';
import type { Remark, Suspicion } from './remark.js';

/** The newest date on which a row of the table of providers was read. */
const tableDate =
  providerModels
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1) ?? '';

/** Providers that are declared and known, declared and not used, or listed where they are of no use. */
export const suspectProviders: Suspicion = (parsed, _, remark) => {
  suspectDeclared(parsed, remark);
  suspectListed(parsed, remark);
};

function suspectDeclared({ file, data }: ParsedPolicy, remark: Remark): void {
  const known = providerModels.map(({ slug }) => slug);
  const listed = [
    ...Object.values(data.classes).flatMap(({ providers }) =>
      typeof providers === 'string' ? [] : providers,
    ),
    ...data.attestations.byok.flatMap(({ providers }) => providers),
  ].flatMap((slug) => [slug, providerOf(slug)]);
  for (const [slug, { serves }] of Object.entries(file.providers ?? {})) {
    const keyPath = ['providers', slug];
    const nearest = nearestWord(slug, known);
    if (known.includes(slug))
      remark(
        keyPath,
        `is in the table of providers of ${tableDate} already, and takes its place. Remove it when that is not meant.`,
      );
    else if (nearest !== undefined)
      remark(
        keyPath,
        `is not in the table of providers of ${tableDate}, which has "${nearest}". Correct the slug when that is meant.`,
      );
    if (!listed.includes(slug))
      remark(keyPath, 'is listed by no class and no attestation. List it or remove it.');
    if ((serves ?? []).length === 0)
      remark(keyPath, 'serves no model as far as is declared, so no repair pins it. Add "serves".');
  }
}

function suspectListed({ file, data, names }: ParsedPolicy, remark: Remark): void {
  const served = (slug: string): readonly string[] =>
    (data.providers[slug]?.serves ?? providerModels.find((row) => row.slug === slug)?.serves ?? []).map(
      (pattern) => pattern.toLowerCase(),
    );
  for (const [name, entry] of Object.entries(file.classes ?? {})) {
    const effective = data.classes[name.toLowerCase()];
    if (entry.providers === 'any' && name.toLowerCase() !== 'public')
      remark(
        ['classes', name, 'providers'],
        'is "any", which includes hosts that keep and train on prompts. List the providers that you have reviewed.',
      );
    if (!Array.isArray(entry.providers)) continue;
    const seen = new Set<string>();
    for (const [index, written] of entry.providers.entries()) {
      const slug = names.slugOf(written);
      const keyPath = ['classes', name, 'providers', index];
      const serves = served(providerOf(slug));
      if (seen.has(slug)) remark(keyPath, 'stands in the list twice. Remove one of the two.');
      seen.add(slug);
      if (looksLikeModel(slug) && names.serves(providerOf(slug), slug))
        remark(keyPath, 'reads like a model, not like a region of a provider. List models under "models".');
      else if (serves.length > 0 && effective && !overlaps(effective.models, serves))
        remark(
          keyPath,
          `is known to serve no model of the class${modelsOf(file, name)} (table of ${tableDate}). Remove it, or list a model that it serves.`,
        );
    }
  }
}

function modelsOf(file: ParsedPolicy['file'], name: string): string {
  const source = builtInSource(file, name, ['models']);
  return source === undefined ? '' : `, whose models are those of the built-in "${source}"`;
}

/** A region or variant such as `us-east5`, `eu`, `fp8` or `flex` has fewer parts than the name of a model. */
function looksLikeModel(slug: string): boolean {
  const [, tail = ''] = slug.split('/');
  return /\d/.test(tail) && tail.split('-').length > 1 && !/^[a-z]+-[a-z]+-?\d+$/.test(tail);
}

function overlaps(models: 'any' | readonly string[], serves: readonly string[]): boolean {
  if (models === 'any') return true;
  return models.some((listed) =>
    serves.some((pattern) => coversModels(listed, pattern) || coversModels(pattern, listed)),
  );
}
