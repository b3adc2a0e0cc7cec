import { toAuditedClientPolicy } from './audited-client.js';
import { judgeHost } from './host-allowance.js';
import { toKeySourcePolicy } from './key-sources.js';
import { judgeModel } from './model-allowance.js';
import { judgeSearch } from './search-allowance.js';
import { parseModelId } from './model-id.js';
import type { ClassData, FurtherRouting, PolicyData } from './policy-data.js';
import type { Allowance, ClassPolicy, FieldDemand } from './policy.js';
import { coversSlug, providerOf, type ProviderNames } from './provider-names.js';

/** Variants that only some providers offer: who serves them is not known from who serves the model. */
const staticVariants: ReadonlySet<string> = new Set(['free', 'extended', 'thinking', 'beta']);

/** Why a provider that a class lists is not pinned. */
const needsAttestation = 'only with a key of your own, which "attestations.byok" in the policy does not name';

export function toClassPolicy(
  name: string,
  data: ClassData,
  { attestations, hosts }: Pick<PolicyData, 'attestations' | 'hosts'>,
  names: ProviderNames,
): ClassPolicy {
  const attested = attestations.byok.flatMap(({ providers }) => providers);
  const isAttested = (slug: string): boolean => attested.some((entry) => coversSlug(entry, slug));
  const listed = data.providers === 'byok' ? attested : data.providers;
  const services = data.logs?.services ?? [];
  const needsByok = data.byok || data.providers === 'byok';

  const allowsProvider = (provider: string): Allowance => {
    const slug = names.slugOf(provider);
    if (listed !== 'any' && !listed.some((entry) => coversSlug(entry, slug))) {
      return { allowed: false, why: 'not-listed', listed };
    }
    if (!needsByok || isAttested(slug)) return { allowed: true };
    return { allowed: 'unknown', why: `nobody has attested that ${slug} is called with your own key` };
  };

  const providersFor: ClassPolicy['providersFor'] = (models) => {
    const undecided = (reason: string) => ({ kind: 'undecided', reason }) as const;
    const ids = models.map(parseModelId);
    if (models.length === 0) return undecided('no model is known for which providers could be chosen');
    if (listed === 'any') return undecided(`class ${name} allows any provider and so names none to pin`);
    const usable = needsByok ? listed.filter(isAttested) : listed;
    const unattested = listed.filter((slug) => !usable.includes(slug));
    if (usable.length === 0) {
      if (unattested.length > 0)
        return undecided(`class ${name} lists ${unattested.join(', ')}, but ${needsAttestation}`);
      return undecided(
        data.providers === 'byok'
          ? `class ${name} allows only providers with a key of your own, and "attestations.byok" in the policy names none`
          : `class ${name} lists no provider`,
      );
    }

    const vague = ids.find(({ base, variants, preset }) => {
      return (
        preset || base.startsWith('openrouter/') || variants.some((variant) => staticVariants.has(variant))
      );
    });
    if (vague)
      return undecided(`which providers serve ${[vague.base, ...vague.variants].join(':')} is not known`);
    const servedBy = (slug: string): boolean => ids.every(({ base }) => names.serves(slug, base));
    const slugs = usable.filter(servedBy);
    if (slugs.length > 0) return { kind: 'providers', slugs };
    const otherwise = unattested.filter(servedBy);
    const others = otherwise.length > 0 ? `; ${otherwise.join(', ')} would, but ${needsAttestation}` : '';
    return undecided(
      `none of the providers of class ${name} (${usable.join(', ')}) is known to serve ${ids.map(({ base }) => base).join(' and ')}${others}`,
    );
  };

  return Object.freeze({
    name,
    demand: {
      pinned: !data.routing.allow_fallbacks,
      denyDataCollection:
        data.routing.data_collection === 'deny' && attestations.data_collection === undefined,
      zeroRetention: data.routing.zdr && attestations.zdr === undefined,
      fields: fieldDemands(data.routing),
    },
    logs: {
      withholdsResponses: data.logs?.responses === 'deny',
      keyedDigests: data.logs?.digests === 'keyed',
      allowsService: (id) => services === 'any' || services.includes(id),
    },
    keySources: data.keySources && toKeySourcePolicy(data.keySources),
    servedProviderCheck: data.servedProviderCheck ?? 'none',
    auditedClient: toAuditedClientPolicy(data.auditedClient),
    demandsRedaction: data.redaction === 'required',
    plugins: data.plugins ?? 'any',
    allowsSearchBy: (model) =>
      data.plugins === undefined || data.plugins === 'any'
        ? { allowed: true }
        : judgeSearch(data.plugins, data.presets, model),
    limitsHosts: data.hosts !== undefined && data.hosts !== 'any',
    allowsHost: (hostOrUrl, goesOn) =>
      judgeHost({ className: name, listed: data.hosts ?? 'any', hosts }, hostOrUrl, goesOn),
    allowsProvider,
    allowsServed: (provider) => {
      const slug = names.slugOf(provider);
      const region = listed === 'any' ? undefined : listed.find((entry) => providerOf(entry) === slug);
      const allowance = allowsProvider(provider);
      return allowance.allowed === false && region !== undefined
        ? { allowed: 'unknown', why: `the class allows ${region} alone, and an answer names no region` }
        : allowance;
    },
    allowsModel: (model) =>
      judgeModel(
        { models: data.models, freeVariants: data.freeVariants, presets: data.presets, bareIds: 'unknown' },
        model,
      ),
    providersFor,
  } satisfies ClassPolicy);
}

function fieldDemands(routing: FurtherRouting): readonly FieldDemand[] {
  const { only, require_parameters: parameters, ignore = [], max_price: prices = {}, sort } = routing;
  return [
    ...(only === true ? [{ field: 'only', kind: 'present' } as const] : []),
    ...(parameters === true ? [{ field: 'require_parameters', kind: 'equal', value: true } as const] : []),
    ...(ignore.length > 0 ? [{ field: 'ignore', kind: 'include', slugs: ignore } as const] : []),
    ...(Object.keys(prices).length > 0
      ? [{ field: 'max_price', kind: 'at-most', limits: prices } as const]
      : []),
    ...(sort === undefined ? [] : [{ field: 'sort', kind: 'equal', value: sort } as const]),
  ];
}
