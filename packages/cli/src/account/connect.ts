import { redactKeys, type Policy } from '@openrouter-compliance/core';
import { InvalidArgumentError } from 'commander';
import { createMask, keyVariables, readApiKey } from './api/api-key.js';
import { readBaseUrl } from './api/base-url.js';
import { createApi, type Api } from './api/request.js';
import type { AccountKeys } from './fetch-account.js';

export interface ConnectOptions {
  /** Seconds for one attempt. */
  readonly timeout: number;
  readonly retries: number;
}

export const defaultConnect: ConnectOptions = { timeout: 15, retries: 3 };

export interface Connection {
  readonly api: Api;
  readonly keys: AccountKeys;
  /** The base URL as reports may show it. */
  readonly source: string;
}

/**
 * The API with the keys and the base URL of the environment.
 *
 * @throws CannotRun when one of the variables holds what must not be used.
 */
export function connect(
  policy: Policy,
  environment: NodeJS.ProcessEnv,
  { timeout, retries }: ConnectOptions,
): Connection {
  const keys: AccountKeys = {
    api: readApiKey(keyVariables.api, environment),
    management: readApiKey(keyVariables.management, environment),
  };
  const source = readBaseUrl(environment, policy);
  const given = [keys.api, keys.management].filter((key) => key !== undefined);
  const mask = createMask(given);
  return {
    api: createApi({ baseUrl: source, timeout: timeout * 1000, retries, mask }),
    keys,
    // A gateway may have a key in its path.
    source: redactKeys(mask(source)),
  };
}

export function readSeconds(text: string): number {
  const seconds = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text.trim()) || seconds <= 0 || seconds > 600)
    throw new InvalidArgumentError('Give seconds from 0.1 to 600.');
  return seconds;
}

export function readRetries(text: string): number {
  if (!/^\d$/.test(text.trim())) throw new InvalidArgumentError('Give a whole number from 0 to 9.');
  return Number(text);
}
