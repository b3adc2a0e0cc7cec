import { setTimeout as delay } from 'node:timers/promises';
import pLimit from 'p-limit';
import pRetry from 'p-retry';
import { CannotRun } from '../../cannot-run.js';
import { version } from '../../version.js';
import type { ApiKey } from './api-key.js';
import { ApiFault, PassingFault, statusFault, toFault } from './fault.js';

export interface ApiOptions {
  /** Without a slash at the end; the keys go here and nowhere else. */
  readonly baseUrl: string;
  /** Milliseconds for one attempt, its body included. */
  readonly timeout: number;
  /** Attempts after the first one. */
  readonly retries: number;
  /** Applied to every text of every answer, before anything else sees it. */
  readonly mask: (text: string) => string;
}

export type Query = Readonly<Record<string, string | number>>;

/** The account API of OpenRouter, read only. */
export interface Api {
  /**
   * The JSON at a place below the base URL, such as `/keys`; undefined when there is no such place (404).
   *
   * @throws CannotRun when it cannot be had: one clear line, in which no part of a key or of the answer stands.
   */
  get(place: string, key: ApiKey | undefined, query?: Query): Promise<unknown>;
}

/** Requests under way at once: polite to the API, and quick with hundreds of keys. */
const parallel = 4;
const mostRedirects = 3;
/** `/models`, the largest answer, has about 2 MiB. */
const largestAnswer = 32 * 1024 * 1024;
/** Milliseconds; a server that wants a longer pause is not waited for. */
const longestPause = 30_000;
const backOff = { minTimeout: 300, maxTimeout: 5_000, factor: 2, randomize: true };

export function createApi({ baseUrl, timeout, retries, mask }: ApiOptions): Api {
  const limit = pLimit(parallel);
  const { origin } = new URL(baseUrl);
  // One answer that cannot be had ends the audit: the requests beside it would only delay its message.
  const end = new AbortController();

  const attempt = async (url: URL, place: string, key: ApiKey | undefined): Promise<unknown> => {
    const signal = AbortSignal.any([end.signal, AbortSignal.timeout(timeout)]);
    try {
      const response = await follow(url, origin, signal, toHeaders(key));
      if (response.status === 404) {
        await response.body?.cancel();
        return undefined;
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw statusFault(response.status, response.headers.get('retry-after'));
      }
      return parse(await readText(response), mask);
    } catch (error) {
      throw toFault(error, timeout);
    }
  };

  return {
    get: (place, key, query = {}) =>
      limit(async () => {
        const url = new URL(`${baseUrl}${place}`);
        for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
        try {
          return await pRetry(() => attempt(url, place, key), {
            ...backOff,
            retries,
            signal: end.signal,
            shouldRetry: ({ error }) => error instanceof PassingFault && error.pause <= longestPause,
            onFailedAttempt: async ({ error, retriesLeft }) => {
              const pause = error instanceof PassingFault ? error.pause : 0;
              if (retriesLeft > 0 && pause > 0 && pause <= longestPause)
                await delay(pause, undefined, { signal: end.signal });
            },
          });
        } catch (error) {
          limit.clearQueue();
          end.abort();
          if (error instanceof ApiFault) throw new CannotRun(error.toMessage(place, key?.variable));
          throw error;
        }
      }),
  };
}

function toHeaders(key: ApiKey | undefined): Record<string, string> {
  return {
    accept: 'application/json',
    'user-agent': `openrouter-compliance/${version}`,
    ...(key ? { authorization: key.authorization } : {}),
  };
}

/** Follows redirects within the origin; `fetch` itself would go to any other one. */
async function follow(
  start: URL,
  origin: string,
  signal: AbortSignal,
  headers: Record<string, string>,
): Promise<Response> {
  let url = start;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await fetch(url, { headers, signal, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, url.href) || new URL(location, url).origin !== origin) {
      throw new ApiFault('redirects to another host, where a key must not go');
    }
    url = new URL(location, url);
  }
  throw new ApiFault('redirects again and again');
}

async function readText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size > largestAnswer) throw new ApiFault('sends more than 32 MiB, which no answer of this API has');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string, mask: (text: string) => string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) =>
      typeof value === 'string' ? mask(value) : value,
    ) as unknown;
  } catch (error) {
    if (error instanceof RangeError) throw new ApiFault('answers with JSON that is nested too deeply');
    if (!(error instanceof SyntaxError)) throw error;
    throw new ApiFault('answers with something that is not JSON');
  }
}
