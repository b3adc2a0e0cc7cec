import { isBelow, parseHostAddress } from '../host-address.js';
import { isBuiltInOpenRouter } from '../host-kind.js';
import type { PolicyData } from '../policy-data.js';
import { change, coversModels, listChanges, type PolicyChange } from './class-changes.js';

type Hosts = PolicyData['hosts'];

/** Hosts whose requests are judged now, or no longer, and servers of one's own that may be sent more or less. */
export function hostChanges(before: Hosts, after: Hosts): readonly PolicyChange[] {
  const isListed = (list: readonly string[], host: string) => list.some((each) => liesBelow(each, host));
  const gone = before.openrouter.filter((host) => !isListed(after.openrouter, host) && !isOpenRouter(host));
  const added = after.openrouter.filter((host) => !isListed(before.openrouter, host) && !isOpenRouter(host));
  const key = 'hosts.openrouter';
  return [
    ...gone.map((host) =>
      change('loosened', key, `what goes to ${host} is no longer judged as sent to OpenRouter`),
    ),
    ...added.map((host) =>
      change('tightened', key, `what goes to ${host} is judged as sent to OpenRouter now`),
    ),
    ...changesOfServers(before.selfHosted, after.selfHosted),
    ...changesOfEnvironment(before, after),
  ];
}

type Servers = PolicyData['hosts']['selfHosted'];

function changesOfServers(before: Servers, after: Servers): readonly PolicyChange[] {
  const find = (servers: Servers, url: string) => servers.find((server) => server.url === url);
  const urls = new Set([...before, ...after].map(({ url }) => url));
  return [...urls].flatMap((url) => {
    const [was, is] = [find(before, url), find(after, url)];
    const key = `hosts.selfHosted (${url})`;
    const options = { covers: (a: string, b: string) => a === b, any: 'any class' };
    return [
      ...listChanges(key, was?.classes ?? [], is?.classes ?? [], options),
      ...(was && is
        ? listChanges(key, was.models, is.models, { covers: coversModels, any: 'any model' })
        : []),
    ];
  });
}

function changesOfEnvironment(before: Hosts, after: Hosts): readonly PolicyChange[] {
  const variables = new Set([...Object.keys(before.environment), ...Object.keys(after.environment)]);
  const isJudged = (hosts: Hosts, variable: string): boolean => {
    const url = hosts.environment[variable];
    return url !== undefined && (isOpenRouter(url) || hosts.openrouter.some((host) => liesBelow(host, url)));
  };
  return [...variables].flatMap((variable) => {
    const [was, is] = [before.environment[variable], after.environment[variable]];
    if (was === is) return [];
    const key = `hosts.environment.${variable}`;
    const [wasJudged, isNowJudged] = [isJudged(before, variable), isJudged(after, variable)];
    if (is === undefined)
      return [change(wasJudged ? 'loosened' : 'changed', key, `no longer stands for ${was}`)];
    const effect = wasJudged === isNowJudged ? 'changed' : isNowJudged ? 'tightened' : 'loosened';
    return [
      change(
        effect,
        key,
        was === undefined ? `stands for ${is} now` : `stood for ${was} and stands for ${is} now`,
      ),
    ];
  });
}

function isOpenRouter(hostOrUrl: string): boolean {
  const address = parseHostAddress(hostOrUrl);
  return address !== undefined && isBuiltInOpenRouter(address);
}

function liesBelow(listed: string, hostOrUrl: string): boolean {
  const [outer, inner] = [parseHostAddress(listed), parseHostAddress(hostOrUrl)];
  return outer !== undefined && inner !== undefined && isBelow(outer, inner);
}
