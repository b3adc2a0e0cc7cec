import { OpenRouter } from '@openrouter/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAccountServer, type AccountServer } from './account-server.js';
import { withParts, withRow } from './account-state.js';
import { cleanAccount } from './clean-account.js';

const apiKey = 'the key of a program';
const managementKey = 'the key of an administrator';
const base = cleanAccount({ apiKey });
const hash = String(base.keys[0]?.['hash']);

/** More rows than a page holds, and one of everything that the clean account lacks. */
const account = withParts(base, {
  workspaces: [
    ...base.workspaces,
    { ...base.workspaces[0], id: '11111111-0000-4000-8000-000000000000', name: 'Lab', slug: 'lab' },
  ],
  keys: [
    ...base.keys,
    ...Array.from({ length: 118 }, (_, index) => ({
      ...base.keys[1],
      name: `key ${index}`,
      hash: String(index).padStart(64, '0'),
      disabled: index === 0,
    })),
  ],
  guardrails: Array.from({ length: 120 }, (_, index) => ({
    ...base.guardrails[0],
    id: `22222222-0000-4000-8000-${String(index).padStart(12, '0')}`,
    reset_interval: 'monthly',
    limit_usd: 10,
  })),
  memberAssignments: [
    {
      id: '33333333-0000-4000-8000-000000000000',
      user_id: 'user_1',
      organization_id: 'org_1',
      guardrail_id: String(base.guardrails[0]?.['id']),
      assigned_by: null,
      created_at: '2026-11-01T00:00:00Z',
    },
  ],
  byok: [
    {
      id: '44444444-0000-4000-8000-000000000000',
      provider: 'anthropic',
      name: 'Own key',
      label: 'sk-...AbCd',
      workspace_id: null,
      disabled: false,
      is_fallback: false,
      is_required: true,
      is_byok_only: false,
      declared_zdr: null,
      allowed_models: null,
      allowed_api_key_hashes: null,
      allowed_user_ids: null,
      sort_order: 0,
      created_at: '2026-11-01T00:00:00Z',
    },
  ],
  destinations: [
    {
      id: '55555555-0000-4000-8000-000000000000',
      name: 'Langfuse',
      type: 'langfuse',
      enabled: true,
      privacy_mode: true,
      sampling_rate: 1,
      api_key_hashes: null,
      broadcast_generation_cost: false,
      broadcast_generation_identity: false,
      broadcast_generation_request_context: false,
      config: {
        baseUrl: 'https://us.cloud.langfuse.com',
        publicKey: 'pk-l...EfGh',
        secretKey: 'sk-l...AbCd',
      },
      filter_rules: null,
      regions: ['global'],
      workspace_id: String(base.workspaces[0]?.['id']),
      created_at: '2026-11-01T00:00:00Z',
      updated_at: '2026-11-01T00:00:00Z',
    },
  ],
});

let server: AccountServer;
beforeAll(async () => {
  server = await startAccountServer({ account, apiKey, managementKey });
});
afterAll(() => server.close());

const get = (place: string, key: string | undefined = managementKey): Promise<Response> =>
  fetch(`${server.url}${place}`, key === '' ? {} : { headers: { authorization: `Bearer ${key}` } });
const rows = async (place: string, key?: string): Promise<readonly Record<string, unknown>[]> =>
  ((await (await get(place, key)).json()) as { data: Record<string, unknown>[] }).data;

describe('the official client, which refuses answers of another form, reads', () => {
  const sdk = (key: string): OpenRouter => new OpenRouter({ apiKey: key, serverURL: server.url });
  /** All pages. */
  async function collected<T>(
    pages: Promise<AsyncIterable<{ readonly result: { readonly data: readonly T[] } }>>,
  ) {
    const found: T[] = [];
    for await (const { result } of await pages) found.push(...result.data);
    return found;
  }

  it('the key', async () => {
    const { data } = await sdk(apiKey).apiKeys.getCurrentKeyMetadata();
    expect(data).toMatchObject({ limit: 100, isFreeTier: false, isManagementKey: false });
    expect((await sdk(managementKey).apiKeys.getCurrentKeyMetadata()).data.isManagementKey).toBe(true);
  });

  it('keys, a hundred at a time, disabled ones when asked', async () => {
    const { apiKeys } = sdk(managementKey);
    expect((await apiKeys.list()).data).toHaveLength(100);
    expect((await apiKeys.list({ offset: 100 })).data).toHaveLength(19);
    expect((await apiKeys.list({ offset: 100, includeDisabled: true })).data).toHaveLength(20);
    expect((await apiKeys.list({ workspaceId: String(account.workspaces[1]?.['id']) })).data).toEqual([]);
  });

  it('guardrails page by page, assignments, workspaces', async () => {
    const { guardrails, workspaces } = sdk(managementKey);
    expect(await collected(guardrails.list())).toHaveLength(120);
    expect(await collected(guardrails.listKeyAssignments())).toMatchObject([{ keyHash: hash }, {}]);
    expect(await collected(guardrails.listMemberAssignments())).toMatchObject([{ userId: 'user_1' }]);
    expect(await collected(workspaces.list())).toMatchObject([{ name: 'Production' }, { name: 'Lab' }]);
  });

  it('own keys and destinations', async () => {
    const { byok, observability } = sdk(managementKey);
    expect(await collected(byok.list())).toMatchObject([{ provider: 'anthropic', isRequired: true }]);
    expect(await collected(observability.list())).toMatchObject([{ type: 'langfuse', privacyMode: true }]);
  });

  it('activity, and what OpenRouter offers', async () => {
    const { analytics, endpoints, providers, models } = sdk(managementKey);
    expect((await analytics.getUserActivity({ apiKeyHash: hash })).data).toHaveLength(30);
    expect((await endpoints.listZdrEndpoints()).data).toMatchObject([{ tag: 'amazon-bedrock' }, {}, {}]);
    expect((await providers.list()).data.map(({ slug }) => slug)).toContain('azure');
    expect(await collected(models.list())).toHaveLength(3);
  });
});

describe('as the documentation says', () => {
  it('activity is added up over keys unless one is asked for', async () => {
    const [all] = await rows('/activity');
    const [one] = await rows(`/activity?api_key_hash=${hash}`);
    expect(all).toMatchObject({ requests: 10, provider_name: 'Anthropic' });
    expect(one).toMatchObject({ requests: 5 });
    expect(all).not.toHaveProperty('api_key_hash');
    expect(await rows(`/activity?date=${String(one?.['date'])}`)).toHaveLength(1);
  });

  it.each([
    ['/keys', apiKey, 401],
    ['/activity', apiKey, 403],
    ['/key', 'another key', 401],
    ['/key', '', 401],
    ['/models', '', 200],
    ['/auth/key', apiKey, 404],
    ['/nowhere', managementKey, 404],
    ['/constructor', managementKey, 404],
    ['/guardrails?limit=101', managementKey, 400],
    ['/guardrails?offset=-1', managementKey, 400],
  ])('%s with %j is answered with %i', async (place, key, status) => {
    const response = await get(place, key);
    expect(response.status).toBe(status);
    const answer = (await response.json()) as { error?: { code: number } };
    expect(answer.error?.code).toBe(status === 200 ? undefined : status);
  });

  it('only reading is answered', async () => {
    const response = await fetch(`${server.url}/keys`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(405);
  });
});

it('records what arrived, without keys', async () => {
  await get('/key', apiKey);
  expect(server.requests.at(-1)).toEqual({ method: 'GET', path: '/key', query: '', caller: 'api key' });
  expect(JSON.stringify(server.requests)).not.toContain(apiKey);
});

it('serves the older path of the key when asked to', async () => {
  const older = await startAccountServer({ account, apiKey, managementKey, legacyKeyPath: true });
  const headers = { authorization: `Bearer ${apiKey}` };
  expect((await fetch(`${older.url}/key`, { headers })).status).toBe(404);
  expect((await fetch(`${older.url}/auth/key`, { headers })).status).toBe(200);
  await older.close();
});

it('misbehaves as long as it is told to', async () => {
  const faulty = await startAccountServer({
    account,
    apiKey,
    managementKey,
    faults: {
      '/models': { kind: 'status', status: 429, times: 1, headers: { 'retry-after': '2' } },
      '/providers': { kind: 'cut' },
      '/key': { kind: 'hang' },
    },
  });
  const first = await fetch(`${faulty.url}/models`);
  expect([first.status, first.headers.get('retry-after')]).toEqual([429, '2']);
  expect((await fetch(`${faulty.url}/models`)).status).toBe(200);
  await expect(fetch(`${faulty.url}/providers`).then((response) => response.text())).rejects.toThrow();
  await expect(fetch(`${faulty.url}/key`, { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/);
  await faulty.close();
});

it('a row that is not there cannot be changed', () => {
  expect(() => withRow(base.keys, 9, {})).toThrow(RangeError);
});
