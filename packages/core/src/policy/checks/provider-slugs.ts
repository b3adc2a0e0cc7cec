import type { KeyPath } from '../policy-document.js';
import type { Check } from './check.js';

const slugPattern = /^[a-z\d][a-z\d.-]*(\/[a-z\d][a-z\d.-]*)*$/;

/** Providers that nobody knows, and what is no provider at all. */
export const checkProviderSlugs: Check = (file, report, names) => {
  const check = (written: string, keyPath: KeyPath): void => {
    const slug = names.slugOf(written);
    if (slug === 'any' || slug === 'byok') {
      report(keyPath, `is "${slug}" within a list. Write "${slug}" in place of the whole list.`);
    } else if (/[*:@]/.test(slug)) {
      report(keyPath, 'is a pattern or a model, not a provider. Write the slug alone, as in "anthropic".');
    } else if (!names.isKnown(slug)) {
      const nearest = names.nearest(written);
      report(
        keyPath,
        nearest === undefined
          ? 'is not a known provider. Declare a new one under "providers".'
          : `is not a known provider. The nearest is "${nearest}"; a new one is declared under "providers".`,
      );
    } else if (!slugPattern.test(slug)) {
      report(keyPath, 'is no slug. Write it in lower case, with one / before a region, as in "azure/eu".');
    }
  };
  for (const [name, { providers }] of Object.entries(file.classes ?? {})) {
    if (!Array.isArray(providers)) continue;
    for (const [index, written] of providers.entries()) check(written, ['classes', name, 'providers', index]);
  }
  for (const [index, { providers }] of (file.attestations?.byok ?? []).entries()) {
    const keyPath = ['attestations', 'byok', index, 'providers'];
    if (providers.length === 0) report(keyPath, 'is empty. Name a provider or remove the attestation.');
    for (const [at, written] of providers.entries()) check(written, [...keyPath, at]);
  }
  for (const slug of Object.keys(file.providers ?? {})) {
    if (!slugPattern.test(slug))
      report(
        ['providers', slug],
        'is no slug. Use the lower-case slug of the model page, such as "acme-cloud".',
      );
  }
};
