import { auditedClientsOf } from '../audited-client.js';
import { isOpenRouterWord } from '../host-allowance.js';
import { parseHostAddress } from '../host-address.js';
import { findListed, isBuiltInOpenRouter } from '../host-kind.js';
import { toKeySourcePolicy } from '../key-sources.js';
import { matchesModelPattern } from '../model-pattern.js';
import type { ClassData, FurtherRouting, LogsData, PolicyData } from '../policy-data.js';
import { matchesName } from '../name-pattern.js';
import { coversSlug } from '../provider-names.js';

/** What a change of a policy does to what it allows. */
export type Effect = 'loosened' | 'tightened' | 'changed';

export interface PolicyChange {
  readonly effect: Effect;
  /** `classes.internal.providers`. */
  readonly key: string;
  /** A sentence that can follow the key. */
  readonly message: string;
}

/** What it does to data when its class becomes another one. */
export type ClassRelation = (from: string, to: string) => Effect;

/** A class as a policy has it, with the attestations that decide what it demands. */
export interface ClassIn {
  readonly data: ClassData;
  readonly attestations: PolicyData['attestations'];
}

/**
 * What becomes allowed, and what no longer is, when a class takes the place of another.
 *
 * @param key of the class, for the changes: `classes.internal`.
 */
export function classChanges(key: string, before: ClassIn, after: ClassIn): readonly PolicyChange[] {
  const lists: readonly PolicyChange[] = [
    ...listChanges(`${key}.providers`, allowedProviders(before), allowedProviders(after), {
      covers: coversSlug,
      any: 'any provider',
    }),
    ...listChanges(`${key}.models`, before.data.models, after.data.models, {
      covers: coversModels,
      any: 'any model',
    }),
    ...listChanges(`${key}.hosts`, before.data.hosts ?? 'any', after.data.hosts ?? 'any', {
      covers: coversHost,
      any: 'any host',
    }),
    ...listChanges(`${key}.plugins`, before.data.plugins ?? 'any', after.data.plugins ?? 'any', {
      covers: (listed, entry) => listed === entry,
      any: 'any plugin',
    }),
    ...listChanges(`${key}.keySources`, listedSources(before.data), listedSources(after.data), {
      covers: (listed, entry) => listed === entry || matchesName(listed, entry),
      any: 'any source of keys',
    }),
  ];
  const both: readonly (readonly [key: string, ...lists: readonly (readonly string[] | undefined)[]])[] = [
    ['servedProviderCheck', checkersOf(before.data), checkersOf(after.data)],
    [
      'auditedClient',
      auditedClientsOf(before.data.auditedClient),
      auditedClientsOf(after.data.auditedClient),
    ],
  ];
  const flags: readonly (readonly [key: string, before: boolean, after: boolean, what: string])[] = [
    ['freeVariants', before.data.freeVariants, after.data.freeVariants, '`:free` variants are'],
    ['presets', before.data.presets, after.data.presets, 'presets are'],
  ];
  const demands: readonly (readonly [key: string, before: boolean, after: boolean, what: string])[] = [
    ['byok', needsOwnKey(before.data), needsOwnKey(after.data), 'a key of your own is'],
    [
      'routing.allow_fallbacks',
      !before.data.routing.allow_fallbacks,
      !after.data.routing.allow_fallbacks,
      'pinned providers are',
    ],
    [
      'routing.data_collection',
      deniesCollection(before),
      deniesCollection(after),
      '`data_collection: "deny"` is',
    ],
    [
      'servedProviderCheck',
      checkersOf(before.data) !== undefined,
      checkersOf(after.data) !== undefined,
      'a check of the provider that has served is',
    ],
    [
      'auditedClient',
      auditedClientsOf(before.data.auditedClient) !== undefined,
      auditedClientsOf(after.data.auditedClient) !== undefined,
      'an audit record of each request is',
    ],
    [
      'redaction',
      before.data.redaction === 'required',
      after.data.redaction === 'required',
      'a redactor in front of prompts is',
    ],
    ['routing.zdr', demandsZeroRetention(before), demandsZeroRetention(after), '`zdr: true` is'],
  ];
  return [
    ...lists,
    ...both.flatMap(([name, was, is]) =>
      was && is
        ? listChanges(`${key}.${name}`, was, is, {
            covers: (listed, entry) => listed === entry,
            any: 'anything',
          })
        : [],
    ),
    ...fieldChanges(`${key}.routing`, before.data.routing, after.data.routing),
    ...logChanges(`${key}.logs`, before.data.logs, after.data.logs),
    ...flags.flatMap(([name, was, is, what]) =>
      was === is
        ? []
        : [
            change(
              is ? 'loosened' : 'tightened',
              `${key}.${name}`,
              `${what} ${is ? 'allowed now' : 'no longer allowed'}`,
            ),
          ],
    ),
    ...demands.flatMap(([name, was, is, what]) =>
      was === is
        ? []
        : [
            change(
              is ? 'tightened' : 'loosened',
              `${key}.${name}`,
              `${what} ${is ? 'demanded now' : 'no longer demanded'}`,
            ),
          ],
    ),
  ];
}

/** What else a request must carry: a demand that is changed is neither tightened nor loosened for sure. */
function fieldChanges(key: string, before: FurtherRouting, after: FurtherRouting): readonly PolicyChange[] {
  const fields = ['only', 'require_parameters', 'ignore', 'max_price', 'sort'] as const;
  return fields.flatMap((field): PolicyChange[] => {
    const [was, is] = [demanded(before[field]), demanded(after[field])];
    if (was === is) return [];
    const [effect, clause] = !was
      ? (['tightened', 'is demanded now'] as const)
      : is
        ? (['changed', 'is demanded with another value now'] as const)
        : (['loosened', 'is no longer demanded'] as const);
    return [change(effect, `${key}.${field}`, `\`${field}\` ${clause}`)];
  });
}

/** What logs may keep now, and no longer. */
function logChanges(key: string, before: LogsData = {}, after: LogsData = {}): readonly PolicyChange[] {
  const demands: readonly (readonly [member: string, before: boolean, after: boolean, what: string])[] = [
    ['responses', before.responses === 'deny', after.responses === 'deny', 'keeping answers out of logs is'],
    ['digests', before.digests === 'keyed', after.digests === 'keyed', 'a keyed digest is'],
  ];
  const equal = { covers: (listed: string, entry: string) => listed === entry, any: 'any service' };
  return [
    ...demands.flatMap(([member, was, is, what]) =>
      was === is
        ? []
        : [
            change(
              is ? 'tightened' : 'loosened',
              `${key}.${member}`,
              `${what} ${is ? 'demanded now' : 'no longer demanded'}`,
            ),
          ],
    ),
    ...listChanges(`${key}.services`, before.services ?? [], after.services ?? [], equal),
  ];
}

/** A demand as a text; undefined for none. */
function demanded(value: FurtherRouting[keyof FurtherRouting]): string | undefined {
  const isNone =
    value === undefined || value === false || (typeof value === 'object' && Object.keys(value).length === 0);
  return isNone ? undefined : JSON.stringify(value);
}

/** Of several changes: loosened when one loosens, whatever the others do. */
export function effectOf(changes: readonly PolicyChange[]): Effect {
  if (changes.some(({ effect }) => effect === 'loosened')) return 'loosened';
  return changes.some(({ effect }) => effect === 'tightened') ? 'tightened' : 'changed';
}

export function change(effect: Effect, key: string, clause: string): PolicyChange {
  return { effect, key, message: `${clause}.` };
}

/**
 * What one list has that the other does not cover.
 *
 * @param covers whether an entry of a list allows everything that another entry allows.
 */
export function listChanges(
  key: string,
  before: 'any' | readonly string[],
  after: 'any' | readonly string[],
  { covers, any }: { readonly covers: (listed: string, entry: string) => boolean; readonly any: string },
): readonly PolicyChange[] {
  if (before === 'any' || after === 'any') {
    if (before === after) return [];
    return [
      after === 'any'
        ? change('loosened', key, `${any} is allowed now`)
        : change(
            'tightened',
            key,
            `${any} was allowed, now ${after.length === 0 ? 'none' : `only ${after.join(', ')}`}`,
          ),
    ];
  }
  const added = after.filter((entry) => !before.some((listed) => covers(listed, entry)));
  const removed = before.filter((entry) => !after.some((listed) => covers(listed, entry)));
  return [
    ...(added.length === 0
      ? []
      : [change('loosened', key, `${added.join(', ')} ${verb(added)} allowed now`)]),
    ...(removed.length === 0
      ? []
      : [change('tightened', key, `${removed.join(', ')} ${verb(removed)} no longer allowed`)]),
  ];
}

/** Providers that may be pinned: the list, cut down to those with an attested key where one is needed. */
function allowedProviders({ data, attestations }: ClassIn): 'any' | readonly string[] {
  if (!needsOwnKey(data)) return data.providers === 'byok' ? [] : data.providers;
  const attested = attestations.byok.flatMap(({ providers }) => providers);
  if (data.providers === 'byok' || data.providers === 'any') return attested;
  return data.providers.flatMap((listed) =>
    attested.flatMap((slug) => {
      if (coversSlug(listed, slug)) return [slug];
      return coversSlug(slug, listed) ? [listed] : [];
    }),
  );
}

function needsOwnKey({ byok, providers }: ClassData): boolean {
  return byok || providers === 'byok';
}

function deniesCollection({ data, attestations }: ClassIn): boolean {
  return data.routing.data_collection === 'deny' && attestations.data_collection === undefined;
}

function demandsZeroRetention({ data, attestations }: ClassIn): boolean {
  return data.routing.zdr && attestations.zdr === undefined;
}

/**
 * Whether a pattern matches all that another one matches: a `*` of the inner one can only be matched by a `*` of the outer one,
 * so the inner one is matched as a text. Routers are listed only by patterns that name OpenRouter, and a web search by ones that name it.
 */
export function coversModels(outer: string, inner: string): boolean {
  if (inner.startsWith('openrouter/') && !outer.startsWith('openrouter/')) return false;
  if (inner.includes(':online') && !outer.includes(':online')) return false;
  const [base = inner] = inner.split(':');
  return matchesModelPattern(outer, inner) || (!inner.includes('*') && matchesModelPattern(outer, base));
}

/** What may compare the provider that has served; undefined where nothing has to. */
function checkersOf({ servedProviderCheck = 'none' }: ClassData): readonly string[] | undefined {
  if (servedProviderCheck === 'none') return undefined;
  return servedProviderCheck === 'any' ? ['guard', 'code of the program'] : ['guard'];
}

function listedSources({ keySources }: ClassData): 'any' | readonly string[] {
  return keySources ? toKeySourcePolicy(keySources).listed : 'any';
}

/** Whether an entry of `hosts` allows every URL that another one allows. */
function coversHost(outer: string, inner: string): boolean {
  if (isOpenRouterWord(outer) || isOpenRouterWord(inner)) {
    const address = isOpenRouterWord(inner) ? undefined : parseHostAddress(inner);
    return isOpenRouterWord(outer) && (address === undefined || isBuiltInOpenRouter(address));
  }
  return findListed([outer], (text) => text, inner) !== undefined;
}

function verb(entries: readonly string[]): string {
  return entries.length === 1 ? 'is' : 'are';
}
