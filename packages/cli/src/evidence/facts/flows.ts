import { coversSlug, toNames, type Policy } from '@openrouter-compliance/core';
import type { Evidence, EvidenceCallSite } from '../evidence-schema.js';

/** Stands for providers that the code does not name. */
export const anyProvider = '*';

/** Slugs of the providers that a call through OpenRouter can reach; `*`: also others. */
export function providersOf(site: EvidenceCallSite, policy: Policy): readonly string[] {
  if (site.destination !== 'openrouter' && site.destination !== 'unknown') return [];
  const names = toNames(policy.data);
  const slugs = site.providers.names.map((name) => names.slugOf(name));
  return [...new Set(site.providers.pinned ? slugs : [...slugs, anyProvider])];
}

/** Which class of data reaches which provider, and by how many calls. */
export function flowsOf(
  sites: readonly EvidenceCallSite[],
  policy: Policy,
  today: string,
): Evidence['flows'] {
  const own = policy.data.attestations.byok
    .filter(({ expires }) => expires === undefined || expires >= today)
    .flatMap(({ providers }) => providers);
  const flows = new Map<string, Evidence['flows'][number]>();
  for (const site of sites) {
    for (const provider of providersOf(site, policy)) {
      for (const className of new Set(
        site.classes.map(({ name }) => policy.classNamed(name)?.name ?? name),
      )) {
        const key = `${className}\0${provider}`;
        const { callSites = 0, unapproved = 0 } = flows.get(key) ?? {};
        const ownKey = own.some((listed) => coversSlug(listed, provider));
        const anyAllowed = provider === anyProvider && policy.data.classes[className]?.providers === 'any';
        flows.set(key, {
          class: className,
          provider,
          ownKey,
          anyAllowed,
          callSites: callSites + 1,
          unapproved: unapproved + (isUnapproved(site, className, provider, policy) ? 1 : 0),
        });
      }
    }
  }
  return [...flows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, flow]) => flow);
}

/** The rule has the last word: a guard may take out of the request what the code names. */
function isUnapproved(
  { verdicts }: EvidenceCallSite,
  className: string,
  provider: string,
  policy: Policy,
): boolean {
  return (
    provider !== anyProvider &&
    verdicts['no-unapproved-provider'] === 'fail' &&
    policy.classNamed(className)?.allowsProvider(provider).allowed === false
  );
}
