import { createHash } from 'node:crypto';
import path from 'node:path';
import { nearestWord } from '../text/nearest-word.js';
import { findListed, hostKindOf } from './host-kind.js';
import { highestOf, rankOf } from './class-rank.js';
import { hostName } from './host-address.js';
import { judgeModel } from './model-allowance.js';
import { toPathMatcher } from './path-matcher.js';
import type { PolicyData } from './policy-data.js';
import type { ClassPolicy, Policy, SelfHostedServer } from './policy.js';
import type { ProviderNames } from './provider-names.js';
import { toClassPolicy } from './class-policy.js';

/** The policy that complete, checked data describes. */
export function toPolicy(data: PolicyData, names: ProviderNames, filePath: string | undefined): Policy {
  const snapshot = JSON.stringify(data);
  const classes = new Map(
    Object.entries(data.classes).map(([name, entry]) => [name, toClassPolicy(name, entry, data, names)]),
  );
  const aliases = new Map(Object.entries(data.aliases));
  const classNamed = (name: string): ClassPolicy | undefined => {
    const lower = name.trim().toLowerCase();
    return classes.get(aliases.get(lower) ?? lower);
  };
  const matchFiles = data.files.map(({ globs }) => toPathMatcher(globs));
  const filesEntryOf = (relativePath: string): number | undefined => {
    const index = matchFiles.findLastIndex((matches) => matches(relativePath));
    return index < 0 ? undefined : index;
  };
  const isTest = data.tests.judge === 'keys' ? toPathMatcher(data.tests.globs) : () => false;
  const isScript = data.scripts.judge === 'keys' ? toPathMatcher(data.scripts.globs) : () => false;

  const selfHostedAt = (hostOrUrl: string): SelfHostedServer | undefined => {
    const server = findListed(data.hosts.selfHosted, ({ url }) => url, hostOrUrl);
    return (
      server && {
        url: server.url,
        host: hostName(server.url),
        classNames: server.classes,
        allowsModel: (model) =>
          judgeModel({ models: server.models, freeVariants: true, presets: true, bareIds: 'literal' }, model),
      }
    );
  };
  return Object.freeze({
    digest: createHash('sha256').update(snapshot).digest('hex'),
    snapshot,
    data,
    path: filePath,
    root: filePath === undefined ? undefined : path.dirname(filePath),
    defaultClass: data.defaultClass,
    classNames: [...classes.keys()],
    classNamed,
    highestOf: (names: readonly string[]) =>
      highestOf(
        names.flatMap((name) => classNamed(name)?.name ?? []),
        data.classes,
      ),
    isLower: (name: string, than: string) => {
      const [lower, higher] = [classNamed(name)?.name, classNamed(than)?.name];
      if (lower === undefined || higher === undefined) return false;
      return rankOf(lower, data.classes) < rankOf(higher, data.classes);
    },
    nearestClassName: (name: string) => nearestWord(name, [...classes.keys(), ...Object.keys(data.aliases)]),
    classOfFile: (relativePath: string) => data.files[filesEntryOf(relativePath) ?? -1]?.class,
    filesEntryOf,
    mayRecord: (relativePath: string) =>
      [...classes.values()].some(({ auditedClient }) => auditedClient?.allowsModule(relativePath) === true),
    asksServedProvider: [...classes.values()].some(
      ({ servedProviderCheck }) => servedProviderCheck === 'any',
    ),
    contextOfFile: (relativePath: string) =>
      isTest(relativePath) ? 'test' : isScript(relativePath) ? 'script' : 'production',
    hostKind: (hostOrUrl: string) => hostKindOf(data.hosts, hostOrUrl),
    selfHostedAt,
    environmentUrl: (variable: string) =>
      Object.hasOwn(data.hosts.environment, variable) ? data.hosts.environment[variable] : undefined,
    loggers: data.loggers,
    redactors: data.redactors,
    classifiers: data.classifiers ?? [],
    keyFunctions: Object.values(data.classes).flatMap(({ keySources }) => keySources?.functions ?? []),
    clients: data.clients,
  } satisfies Policy);
}
