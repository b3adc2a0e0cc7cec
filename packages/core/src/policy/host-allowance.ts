import { hostName, isBelow, parseHostAddress, type HostAddress } from './host-address.js';
import { findListed, hostKindOf } from './host-kind.js';
import type { PolicyData } from './policy-data.js';
import type { HostAllowance } from './policy.js';

/** In `hosts` of a class: every host that passes requests on to OpenRouter. */
export const openRouterWord = 'openrouter';

interface HostList {
  readonly className: string;
  readonly listed: 'any' | readonly string[];
  readonly hosts: PolicyData['hosts'];
}

/**
 * Whether a class lists a host, or a server of one's own lists the class.
 *
 * @param goesOn whether what is known of the URL is only its beginning.
 */
export function judgeHost(list: HostList, hostOrUrl: string, goesOn = false): HostAllowance {
  const { className, hosts } = list;
  const address = parseHostAddress(hostOrUrl);
  if (!address) return { allowed: 'unknown', why: 'its host is not known' };
  if (goesOn && mayBecomeAnother(list, hostOrUrl, address))
    return { allowed: 'unknown', why: `of its URL only the beginning, at ${address.host}, is known` };
  const host = hostName(hostOrUrl);
  const server = findListed(hosts.selfHosted, ({ url }) => url, hostOrUrl);
  if (server && !server.classes.includes(className))
    return { allowed: false, host, listed: { classes: server.classes } };
  if (server || list.listed === 'any') return { allowed: true };
  const isListed = list.listed.some((entry) =>
    isOpenRouterWord(entry)
      ? hostKindOf(hosts, hostOrUrl) === 'openrouter'
      : findListed([entry], (text) => text, hostOrUrl) !== undefined,
  );
  if (isListed) return { allowed: true };
  const own = hosts.selfHosted.filter(({ classes }) => classes.includes(className));
  return {
    allowed: false,
    host,
    listed: { hosts: [...list.listed, ...own.map(({ url }) => hostName(url))] },
  };
}

export function isOpenRouterWord(entry: string): boolean {
  return entry.trim().toLowerCase() === openRouterWord;
}

/** Whether what follows may make it another host, or a path that decides. */
function mayBecomeAnother({ listed, hosts }: HostList, start: string, address: HostAddress): boolean {
  const isWholeHost = /^(?:https?:)?\/\/[^/?#]+[/?#]/i.test(start.trim());
  if (!isWholeHost) return true;
  const entries = [
    ...(listed === 'any' ? [] : listed),
    ...hosts.selfHosted.map(({ url }) => url),
    ...hosts.openrouter,
  ];
  return entries.some((entry) => {
    const deeper = isOpenRouterWord(entry) ? undefined : parseHostAddress(entry);
    return deeper !== undefined && isBelow(address, deeper) && !isBelow(deeper, address);
  });
}
