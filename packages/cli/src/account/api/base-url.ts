import { findListed, type Policy } from '@openrouter-compliance/core';
import { CannotRun } from '../../cannot-run.js';

export const defaultBaseUrl = 'https://openrouter.ai/api/v1';
export const baseUrlVariable = 'OPENROUTER_BASE_URL';

const ownHosts: readonly string[] = ['openrouter.ai', 'eu.openrouter.ai', 'us.openrouter.ai'];

/**
 * Where the API is asked, without a slash at the end. Another address than OpenRouter's own gets the keys only when it is this
 * machine, or when the policy lists it under `hosts.openrouter`.
 *
 * @throws CannotRun when the variable names any other address.
 */
export function readBaseUrl(environment: NodeJS.ProcessEnv, policy: Policy): string {
  const text = environment[baseUrlVariable]?.trim() ?? '';
  if (text === '') return defaultBaseUrl;
  if (!URL.canParse(text)) {
    throw new CannotRun(`${baseUrlVariable} is no URL. Unset it, or write one such as "${defaultBaseUrl}".`);
  }
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new CannotRun(
      `${baseUrlVariable} holds more than an address. Write scheme, host and path only, such as "${defaultBaseUrl}".`,
    );
  }
  if (!isLoopback(url.hostname) && !(url.protocol === 'https:' && isTrusted(url, policy))) {
    throw new CannotRun(
      `${baseUrlVariable} names an address that is not OpenRouter's, and a key must not go there. ` +
        'Unset it, or list its https address under "hosts.openrouter" of the policy.',
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new CannotRun(`${baseUrlVariable} is no http(s) URL. Write one such as "${defaultBaseUrl}".`);
  }
  return url.href.replace(/\/+$/, '');
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function isTrusted({ hostname, port, href }: URL, policy: Policy): boolean {
  if (ownHosts.includes(hostname) && port === '') return true;
  return findListed(policy.data.hosts.openrouter, (host) => host, href) !== undefined;
}
