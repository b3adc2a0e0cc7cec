import { createHash } from 'node:crypto';
import { providerModels } from '../catalog/providers/index.js';
import { plainToolTypes, plugins, serverTools, type ServerToolModel } from '../catalog/server-tools.js';
import { isOpenRouterWord } from '../policy/host-allowance.js';
import { openRouterHosts, openRouterPaths } from '../policy/openrouter-hosts.js';
import type { ClassData, PolicyData } from '../policy/policy-data.js';
import type { ClassPolicy, Policy } from '../policy/policy.js';
import { coversSlug, providerOf } from '../policy/provider-names.js';

/** What the guard module holds of a class of data; `null` stands for any. The template of the module declares the same. */
export interface GuardClass {
  readonly models: readonly string[] | null;
  readonly freeVariants: boolean;
  readonly presets: boolean;
  readonly providers: readonly string[] | null;
  readonly pinned: boolean;
  readonly routing: Readonly<Record<string, boolean | string>>;
  readonly only: boolean;
  readonly ignore: readonly string[];
  readonly maxPrice: Readonly<Record<string, number>>;
  readonly plugins: readonly string[] | null;
  readonly openRouter: boolean;
  readonly hosts: readonly string[];
  readonly checksServed: boolean;
  readonly keyedDigests: boolean;
}

/**
 * What the guard module of a policy holds, as one line of JSON: the same for policies that say the same of requests,
 * however they are written and whatever they say of logs and paths.
 */
export function guardRules(policy: Policy): string {
  const known = rulesOf.get(policy);
  if (known !== undefined) return known;
  const { aliases, hosts, classes, providers } = policy.data;
  const named = Object.keys(classes)
    .sort()
    .map((name) => [name, guardClass(policy, name)] as const);
  const pinned = new Set(named.flatMap(([, each]) => (each.providers ?? []).map(providerOf)));
  const text = JSON.stringify({
    classes: Object.fromEntries(named),
    aliases: sorted(aliases),
    openRouter: [...openRouterHosts, ...hosts.openrouter],
    openRouterPaths: openRouterPaths.map(({ host, segment }) => [host, segment]),
    servers: hosts.selfHosted.map(({ url, classes: names, models }) => ({
      url,
      classes: names,
      models: orNull(models),
    })),
    providerNames: sorted(namesOf(pinned, providers)),
    tools: placesOf(serverTools),
    plugins: placesOf(plugins),
    plainTools: plainToolTypes,
  });
  rulesOf.set(policy, text);
  return text;
}

const rulesOf = new WeakMap<Policy, string>();

/** SHA-256 of what the guard module of a policy holds, hexadecimal. */
export function guardDigest(policy: Policy): string {
  return sha256(guardRules(policy));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** @param name canonical. */
export function guardClass(policy: Policy, name: string): GuardClass {
  const data = policy.data.classes[name] as ClassData;
  const { demand } = policy.classNamed(name) as ClassPolicy;
  const { require_parameters: parameters, sort, max_price: maxPrice = {}, ignore = [] } = data.routing;
  const hosts = data.hosts === undefined || data.hosts === 'any' ? undefined : data.hosts;
  return {
    models: orNull(data.models),
    freeVariants: data.freeVariants,
    presets: data.presets,
    providers: pinnable(data, policy.data),
    pinned: demand.pinned,
    routing: {
      ...(demand.denyDataCollection && { data_collection: 'deny' }),
      ...(demand.zeroRetention && { zdr: true }),
      ...(parameters === true && { require_parameters: true }),
      ...(sort !== undefined && { sort }),
    },
    only: data.routing.only === true,
    ignore: [...ignore],
    maxPrice: { ...maxPrice },
    plugins: orNull(data.plugins ?? 'any'),
    openRouter: hosts?.some(isOpenRouterWord) ?? true,
    hosts: hosts?.filter((host) => !isOpenRouterWord(host)) ?? [],
    checksServed: data.servedProviderCheck !== undefined && data.servedProviderCheck !== 'none',
    keyedDigests: data.logs?.digests === 'keyed',
  };
}

/** The slugs that a class allows, without those whose own key nobody has attested. */
function pinnable({ providers, byok }: ClassData, { attestations }: PolicyData): readonly string[] | null {
  const attested = attestations.byok.flatMap((each) => each.providers);
  if (providers === 'byok') return attested;
  if (!byok) return orNull(providers);
  if (providers === 'any') return attested;
  return providers.filter((slug) => attested.some((entry) => coversSlug(entry, slug)));
}

/** Names of providers as OpenRouter displays them, in the form in which the guard looks them up. */
function namesOf(slugs: ReadonlySet<string>, own: PolicyData['providers']): Readonly<Record<string, string>> {
  const rows = [
    ...providerModels.map(({ slug, name, aliases }) => ({ slug, names: [name, ...aliases] })),
    ...Object.entries(own).map(([slug, { name }]) => ({ slug, names: [name] })),
  ];
  return Object.fromEntries(
    rows
      .filter(({ slug }) => slugs.has(slug))
      .flatMap(({ slug, names }) =>
        [slug, ...names].map((name) => [name.toLowerCase().replaceAll(/[\s_.-]+/g, ''), slug]),
      ),
  );
}

function placesOf(tools: readonly ServerToolModel[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(tools.map(({ name, models }) => [name, models]));
}

function orNull<T>(list: 'any' | T): T | null {
  return list === 'any' ? null : list;
}

function sorted<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
