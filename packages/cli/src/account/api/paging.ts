import * as v from 'valibot';
import { CannotRun } from '../../cannot-run.js';
import type { ApiKey } from './api-key.js';
import type { Api, Query } from './request.js';

/** The largest page that the documentation allows. `/keys` takes no `limit` and gives 100 as well. */
const pageSize = 100;
const mostPages = 1000;

/** Only the frame is checked here; a row's own members are read tolerantly, each by itself. */
const listAnswer = v.object({
  data: v.array(v.record(v.string(), v.unknown())),
  total_count: v.fallback(v.optional(v.number()), undefined),
});

export type RawRow = Readonly<Record<string, unknown>>;

/**
 * All rows of a list, page by page; undefined when there is no such place.
 *
 * @throws CannotRun when the list cannot be had as a whole: what is missing must not look as if there was nothing.
 */
export function getAllRows(
  api: Api,
  place: string,
  key: ApiKey,
  query: Query = {},
): Promise<readonly RawRow[] | undefined> {
  const pageAt = (offset: number): Query => (place === '/keys' ? { offset } : { offset, limit: pageSize });
  return collect(api, place, key, (offset) => ({ ...query, ...pageAt(offset) }), true);
}

/**
 * The rows of a list that comes as a whole unless pages are asked for. Should it announce more than it gives, the rest is asked for.
 * Undefined when there is no such place.
 *
 * @throws CannotRun as `getAllRows`.
 */
export function getRows(
  api: Api,
  place: string,
  key: ApiKey | undefined,
  query: Query = {},
): Promise<readonly RawRow[] | undefined> {
  return collect(api, place, key, (offset) => (offset === 0 ? query : { ...query, offset }), false);
}

/** @param untilEmpty whether a list that announces no total goes on until a page is empty. */
async function collect(
  api: Api,
  place: string,
  key: ApiKey | undefined,
  queryAt: (offset: number) => Query,
  untilEmpty: boolean,
): Promise<readonly RawRow[] | undefined> {
  // By content: a key that is made meanwhile moves rows to the next page, where they come again.
  const rows = new Map<string, RawRow>();
  let received = 0;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await api.get(place, key, queryAt(received));
    if (answer === undefined) return page === 0 ? undefined : incomplete(place);
    const { data, total_count: total } = readList(answer, place);
    const known = rows.size;
    for (const row of data) rows.set(JSON.stringify(row), row);
    received += data.length;
    if (total === undefined ? !untilEmpty || data.length === 0 : received >= total) return [...rows.values()];
    if (data.length === 0) return incomplete(place);
    if (rows.size === known) return repeated(place);
  }
  return incomplete(place);
}

export function malformed(place: string): CannotRun {
  return new CannotRun(
    `OpenRouter's answer at ${place} has another form than documented, so nothing could be judged by it. ` +
      'Update openrouter-compliance, or check whether OPENROUTER_BASE_URL leads elsewhere.',
  );
}

function readList(answer: unknown, place: string): v.InferOutput<typeof listAnswer> {
  const result = v.safeParse(listAnswer, answer);
  if (!result.success) throw malformed(place);
  return result.output;
}

function incomplete(place: string): never {
  throw new CannotRun(
    `OpenRouter announces more rows at ${place} than it gives, so the audit would miss some. Run it again.`,
  );
}

function repeated(place: string): never {
  throw new CannotRun(
    `OpenRouter gives the same page of ${place} again and again, so the audit would miss rows. Run it again later.`,
  );
}
