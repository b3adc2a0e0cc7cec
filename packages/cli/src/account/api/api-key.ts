import { createHash } from 'node:crypto';
import { keyMask } from '@openrouter-compliance/core';
import { CannotRun } from '../../cannot-run.js';

/** The variables, as OpenRouter's documentation names them. */
export const keyVariables = {
  api: 'OPENROUTER_API_KEY',
  management: 'OPENROUTER_MANAGEMENT_KEY',
} as const;

/** What may stand behind `Bearer` (RFC 6750). Anything else would make `fetch` quote the key in its error. */
const token = /^[A-Za-z0-9._~+/=-]+$/;
const shortestKey = 16;
/** So many characters in a row, shared with a key, give a part of it away. */
const telling = 8;

/** A key that can be sent and never be shown: no property, no text form and no inspection of it holds the value. */
export class ApiKey {
  readonly #value: string;
  readonly #pieces: ReadonlySet<string>;

  /** @param variable where it came from, for messages. */
  constructor(
    readonly variable: string,
    value: string,
  ) {
    this.#value = value;
    this.#pieces = new Set(
      Array.from({ length: value.length - telling + 1 }, (_, start) => value.slice(start, start + telling)),
    );
  }

  get authorization(): string {
    return `Bearer ${this.#value}`;
  }

  /** SHA-256 in hex, as `/keys` identifies keys. */
  get hash(): string {
    return createHash('sha256').update(this.#value).digest('hex');
  }

  isSameAs(other: ApiKey): boolean {
    return this.#value === other.#value;
  }

  /** The text with everything masked that it shares with the key. */
  mask(text: string): string {
    let masked = '';
    let position = 0;
    for (let start = 0; start + telling <= text.length; start += 1) {
      if (!this.#pieces.has(text.slice(start, start + telling))) continue;
      let end = start + telling;
      while (end < text.length && this.#pieces.has(text.slice(end - telling + 1, end + 1))) end += 1;
      masked += text.slice(position, start) + keyMask;
      position = end;
      start = end - 1;
    }
    return masked + text.slice(position);
  }
}

/**
 * The key in a variable of the environment; undefined when it is not set.
 *
 * @throws CannotRun when it holds something that is no key. The message never quotes it.
 */
export function readApiKey(variable: string, environment: NodeJS.ProcessEnv): ApiKey | undefined {
  const value = environment[variable]?.trim() ?? '';
  if (value === '') return undefined;
  if (!token.test(value)) {
    throw new CannotRun(
      `${variable} holds a character that no key has, such as a space, a quote or a line end. Set it to the key alone.`,
    );
  }
  if (value.length < shortestKey) {
    throw new CannotRun(`${variable} is too short to be a key. Set it to the whole key.`);
  }
  return new ApiKey(variable, value);
}

/** Masks these keys in any text that comes from elsewhere. Other texts in the form of keys stay: names of models may have it. */
export function createMask(keys: readonly ApiKey[]): (text: string) => string {
  return (text) => keys.reduce((masked, key) => key.mask(masked), text);
}
