import type { AccountState, ActivityRow, WireRow } from './account-state.js';

/** Whose key a request carries. */
export type Caller = 'api key' | 'management key' | 'unknown key' | 'nobody';

export interface AccountAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface AccountAnswerOptions {
  /** Serve the older `/auth/key` and answer 404 at `/key`. */
  readonly legacyKeyPath?: boolean;
}

/** Pages as the documentation has them: `/keys` in hundreds without a total, the others by `limit` with one. */
const keysPerPage = 100;
const defaultLimit = 50;
const largestLimit = 100;
const modelsPerPage = 500;

interface Place {
  /** Anyone may ask; a key only; a management key only, with the documented refusal of others. */
  readonly access: 'public' | 'key' | { readonly refusal: 401 | 403 };
  readonly answer: (account: AccountState, query: URLSearchParams, caller: Caller) => AccountAnswer;
}

const management = { refusal: 401 } as const;

const places: Readonly<Record<string, Place>> = {
  '/key': { access: 'key', answer: answerKey },
  '/auth/key': { access: 'key', answer: answerKey },
  '/keys': { access: management, answer: answerKeys },
  '/activity': { access: { refusal: 403 }, answer: answerActivity },
  '/workspaces': { access: management, answer: ({ workspaces }, query) => paged(workspaces, query) },
  '/guardrails': {
    access: management,
    answer: (account, query) => paged(ofWorkspace(account.guardrails, account, query), query),
  },
  '/guardrails/assignments/keys': {
    access: management,
    answer: ({ keyAssignments }, query) => paged(keyAssignments, query),
  },
  '/guardrails/assignments/members': {
    access: management,
    answer: ({ memberAssignments }, query) => paged(memberAssignments, query),
  },
  '/byok': {
    access: management,
    answer: (account, query) => paged(ofWorkspace(account.byok, account, query), query),
  },
  '/observability/destinations': {
    access: management,
    answer: (account, query) => paged(ofWorkspace(account.destinations, account, query), query),
  },
  '/models': { access: 'public', answer: answerModels },
  '/providers': { access: 'public', answer: ({ providers }) => ok({ data: providers }) },
  '/endpoints/zdr': { access: 'public', answer: ({ zdrEndpoints }) => ok({ data: zdrEndpoints }) },
};

/** Answers a GET below `/api/v1` as the documentation of the account API says. */
export function answerAccount(
  account: AccountState,
  path: string,
  query: URLSearchParams,
  caller: Caller,
  { legacyKeyPath = false }: AccountAnswerOptions = {},
): AccountAnswer {
  const absent = legacyKeyPath ? '/key' : '/auth/key';
  const place = path !== absent && Object.hasOwn(places, path) ? places[path] : undefined;
  if (!place) return refusal(404, 'Not Found');
  if (place.access === 'public') return place.answer(account, query, caller);
  if (caller === 'nobody') return refusal(401, 'Missing Authentication header');
  if (caller === 'unknown key') return refusal(401, 'User not found.');
  if (typeof place.access === 'object' && caller !== 'management key') {
    return refusal(place.access.refusal, 'Only management keys can perform this operation');
  }
  return place.answer(account, query, caller);
}

export function refusal(code: number, message: string): AccountAnswer {
  return { status: code, body: { error: { code, message } } };
}

function ok(body: unknown): AccountAnswer {
  return { status: 200, body };
}

function answerKey({ key, managementKey }: AccountState, _: URLSearchParams, caller: Caller): AccountAnswer {
  return ok({ data: caller === 'management key' ? managementKey : key });
}

function answerKeys(account: AccountState, query: URLSearchParams): AccountAnswer {
  const disabledToo = query.get('include_disabled') === 'true';
  const rows = ofWorkspace(account.keys, account, query).filter((row) => disabledToo || !row['disabled']);
  const offset = Number(query.get('offset') ?? 0);
  return ok({ data: rows.slice(offset, offset + keysPerPage) });
}

/** The whole list unless a page is asked for. */
function answerModels({ models }: AccountState, query: URLSearchParams): AccountAnswer {
  const isPaged = query.has('offset') || query.has('limit');
  const offset = isPaged ? Number(query.get('offset') ?? 0) : 0;
  const limit = isPaged ? Number(query.get('limit') ?? modelsPerPage) : Infinity;
  const data = models.slice(offset, offset + limit);
  return ok({ data, links: { next: null }, total_count: models.length });
}

function answerActivity({ activity }: AccountState, query: URLSearchParams): AccountAnswer {
  const matches = (row: ActivityRow): boolean =>
    ['date', 'api_key_hash', 'workspace_id'].every((name) => {
      const wanted = query.get(name);
      return wanted === null || row[name] === wanted;
    });
  return ok({ data: grouped(activity.filter(matches)) });
}

const sums = [
  'requests',
  'usage',
  'byok_usage_inference',
  'prompt_tokens',
  'completion_tokens',
  'reasoning_tokens',
];

/** One row a day, model and endpoint; keys and workspaces are added up and not told. */
function grouped(rows: readonly ActivityRow[]): readonly WireRow[] {
  const groups = new Map<string, WireRow>();
  for (const { api_key_hash: hash, workspace_id: workspace, ...row } of rows) {
    void hash;
    void workspace;
    const name = JSON.stringify([row['date'], row['model'], row['endpoint_id'], row['provider_name']]);
    const before = groups.get(name);
    groups.set(name, before ? { ...before, ...added(before, row) } : row);
  }
  return [...groups.values()];
}

function added(a: WireRow, b: WireRow): WireRow {
  return Object.fromEntries(sums.map((name) => [name, Number(a[name] ?? 0) + Number(b[name] ?? 0)]));
}

/** Rows of the workspace asked for, by default the first one; a row without a workspace belongs to all. */
function ofWorkspace(
  rows: readonly WireRow[],
  { workspaces }: AccountState,
  query: URLSearchParams,
): readonly WireRow[] {
  const wanted = query.get('workspace_id') ?? workspaces[0]?.['id'];
  return rows.filter(({ workspace_id: id }) => id === null || id === undefined || id === wanted);
}

function paged(rows: readonly WireRow[], query: URLSearchParams): AccountAnswer {
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? defaultLimit);
  const isPage = Number.isInteger(offset) && offset >= 0 && Number.isInteger(limit) && limit >= 1;
  if (!isPage || limit > largestLimit) return refusal(400, 'Invalid request parameters');
  return ok({ data: rows.slice(offset, offset + limit), total_count: rows.length });
}
