import type { PolicyData } from './policy-data.js';
import type { HostKind } from './policy.js';
import { isBelow, parseHostAddress, type HostAddress } from './host-address.js';
import { openRouterHosts, openRouterPaths } from './openrouter-hosts.js';

/** OpenRouter under its own name; its subdomains are its own too. */
export function isBuiltInOpenRouter({ host, segments }: HostAddress): boolean {
  return (
    openRouterHosts.includes(host) ||
    host.endsWith('.openrouter.ai') ||
    openRouterPaths.some((path) => path.host === host && segments.includes(path.segment))
  );
}

/** Looks an address up among listed hosts and URLs; the first that it lies below. */
export function findListed<T>(
  entries: readonly T[],
  textOf: (entry: T) => string,
  hostOrUrl: string,
): T | undefined {
  const address = parseHostAddress(hostOrUrl);
  if (!address) return undefined;
  return entries.find((entry) => {
    const listed = parseHostAddress(textOf(entry));
    return listed !== undefined && isBelow(listed, address);
  });
}

/** Where a host or URL leads, by what is known of OpenRouter and what a policy lists. */
export function hostKindOf(hosts: PolicyData['hosts'], hostOrUrl: string): HostKind {
  const address = parseHostAddress(hostOrUrl);
  if (!address) return 'other';
  if (isBuiltInOpenRouter(address)) return 'openrouter';
  if (findListed(hosts.openrouter, (host) => host, hostOrUrl) !== undefined) return 'openrouter';
  return findListed(hosts.selfHosted, ({ url }) => url, hostOrUrl) ? 'self-hosted' : 'other';
}
