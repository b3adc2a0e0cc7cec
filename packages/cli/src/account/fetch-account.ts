import * as v from 'valibot';
import { CannotRun } from '../cannot-run.js';
import { known, unknown, type Account, type Part } from './account.js';
import { keyVariables, type ApiKey } from './api/api-key.js';
import { readRow, type Rows } from './api/answers.js';
import { restOf } from './rest-of-activity.js';
import { getAllRows, getRows, malformed } from './api/paging.js';
import type { Api } from './api/request.js';
import { fetchCatalog } from './fetch-catalog.js';

export interface AccountKeys {
  readonly api: ApiKey | undefined;
  readonly management: ApiKey | undefined;
}

/**
 * Reads the account. Without a management key only the key itself and OpenRouter's offer can be read; the rest is unknown.
 *
 * @throws CannotRun when neither key is given, when one is refused, and when an answer cannot be had or is malformed.
 */
export async function fetchAccount(api: Api, keys: AccountKeys, source: string, now: Date): Promise<Account> {
  const any = keys.api ?? keys.management;
  if (!any) {
    throw new CannotRun(
      `Neither ${keyVariables.api} nor ${keyVariables.management} is set. Set one of them, or run with --offline.`,
    );
  }
  const own = keys.api && (await fetchKey(api, keys.api));
  const sharesManagementKey =
    keys.api !== undefined && keys.management !== undefined && keys.api.isSameAs(keys.management);
  const managing = keys.management && (await fetchKey(api, keys.management));
  if (keys.management && !isManagementKey(managing)) {
    throw new CannotRun(
      `${keyVariables.management} holds a key that is no management key. Create one under openrouter.ai/settings/management-keys.`,
    );
  }
  const catalog = known(await fetchCatalog(api, any, source, now));
  return {
    currentKey:
      own && keys.api ? known({ row: own, hash: keys.api.hash }) : unknown(`${keyVariables.api} is not set`),
    freeTier: known((own ?? managing)?.is_free_tier),
    sharesManagementKey,
    ...(keys.management ? await fetchManaged(api, keys.management) : unmanaged()),
    catalog,
  };
}

type Managed = Omit<Account, 'currentKey' | 'freeTier' | 'sharesManagementKey' | 'catalog'>;

/** What nothing is known about without a management key. */
function unmanaged(): Managed {
  const why = unknown(`${keyVariables.management} is not set`);
  return {
    keys: why,
    workspaces: why,
    guardrails: why,
    keyAssignments: why,
    memberAssignments: why,
    byok: why,
    destinations: why,
    activity: why,
  };
}

/** A list that is not divided by workspaces. */
const whole: readonly Record<string, string>[] = [{}];

/** Of every workspace: without `workspace_id` the API lists those of the default workspace only. */
async function fetchManaged(api: Api, key: ApiKey): Promise<Managed> {
  const list = async <K extends keyof Rows>(
    kind: K,
    place: string,
    queries: readonly Record<string, string>[] | undefined,
  ): Promise<Part<readonly Rows[K][]>> => {
    if (!queries) return unknown('OpenRouter lists a workspace without its id');
    const pages = await Promise.all(queries.map((query) => getAllRows(api, place, key, query)));
    if (pages.some((rows) => rows === undefined)) return unknown(`OpenRouter has no ${place} (404)`);
    // A row that belongs to no workspace comes with each of them.
    const distinct = new Map(pages.flatMap((rows) => rows ?? []).map((row) => [JSON.stringify(row), row]));
    return known([...distinct.values()].map((row) => readRow(kind, row)));
  };

  const workspaces = await list('workspace', '/workspaces', whole);
  const ids = workspaces.known ? workspaces.value.flatMap(({ id }) => id ?? []) : [];
  const isComplete = !workspaces.known || ids.length === workspaces.value.length;
  const each = !isComplete ? undefined : ids.length === 0 ? [{}] : ids.map((id) => ({ workspace_id: id }));
  const [keys, guardrails, keyAssignments, memberAssignments, byok, destinations] = await Promise.all([
    list(
      'key',
      '/keys',
      each?.map((query) => ({ ...query, include_disabled: 'true' })),
    ),
    list('guardrail', '/guardrails', each),
    list('keyAssignment', '/guardrails/assignments/keys', whole),
    list('memberAssignment', '/guardrails/assignments/members', whole),
    list('byokKey', '/byok', each),
    list('destination', '/observability/destinations', each),
  ]);
  const activity = await fetchActivity(api, key, keys);
  return { workspaces, keys, guardrails, keyAssignments, memberAssignments, byok, destinations, activity };
}

/** Key by key: the rows themselves do not tell whose they are. */
async function fetchActivity(
  api: Api,
  key: ApiKey,
  keys: Part<readonly Rows['key'][]>,
): Promise<Account['activity']> {
  if (!keys.known) return keys;
  const hashes = [...new Set(keys.value.flatMap(({ hash }) => hash ?? []))];
  const read = async (query: Record<string, string>) =>
    (await getRows(api, '/activity', key, query))?.map((row) => readRow('activity', row));
  const [all, ...each] = await Promise.all([read({}), ...hashes.map((hash) => read({ api_key_hash: hash }))]);
  if (!all) return unknown('OpenRouter has no /activity (404)');
  const byKey = new Map(hashes.map((hash, index) => [hash, each[index] ?? []]));
  return known({ byKey, others: restOf(all, [...byKey.values()].flat()) });
}

const keyAnswer = v.object({ data: v.record(v.string(), v.unknown()) });

/** `/key`, or the older `/auth/key` where that is missing. */
async function fetchKey(api: Api, key: ApiKey): Promise<Rows['currentKey']> {
  for (const place of ['/key', '/auth/key']) {
    const answer = await api.get(place, key);
    if (answer === undefined) continue;
    const result = v.safeParse(keyAnswer, answer);
    if (!result.success) throw malformed(place);
    return readRow('currentKey', result.output.data);
  }
  throw new CannotRun(
    'There is neither /key nor /auth/key below the base URL (404). Unset OPENROUTER_BASE_URL, or give it a path such as "/api/v1".',
  );
}

/** Older answers have the older member only; when both are missing, the other requests will tell. */
function isManagementKey(row: Rows['currentKey'] | undefined): boolean {
  return (row?.is_management_key ?? row?.is_provisioning_key) !== false;
}
