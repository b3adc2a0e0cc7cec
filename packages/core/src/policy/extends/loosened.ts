import { builtInData } from '../built-in-data.js';
import { rankOf } from '../class-rank.js';
import type { PolicyData } from '../policy-data.js';
import { classChanges, effectOf, type ClassIn, type PolicyChange } from '../review/class-changes.js';

/**
 * Where a policy allows what the one beneath it does not, or demands something else: `classes.internal.models` and why.
 * A key of one's own that is attested answers a demand, so it loosens none; that data is not kept, attested, lifts one.
 */
export function loosened(beneath: PolicyData, policy: PolicyData): readonly Omit<PolicyChange, 'effect'>[] {
  const { byok } = policy.attestations;
  const before = (name: string): ClassIn | undefined => {
    const data = beneath.classes[name];
    return data && { data, attestations: { ...beneath.attestations, byok } };
  };
  const after = (name: string): ClassIn | undefined => {
    const data = policy.classes[name];
    return data && { data, attestations: policy.attestations };
  };
  const isNotStricter = (was: string, is: string): boolean => {
    const [from, to] = [after(was), after(is)];
    return was !== is && !(from && to && effectOf(classChanges('', from, to)) === 'tightened');
  };
  const changes: Omit<PolicyChange, 'effect'>[] = Object.keys(beneath.classes).flatMap((name) => {
    const [was, is] = [before(name), after(name)];
    return was && is
      ? classChanges(`classes.${name}`, was, is).filter(({ effect }) => effect !== 'tightened')
      : [];
  });
  for (const name of Object.keys(beneath.classes)) {
    const [was, is] = [rankOf(name, beneath.classes), rankOf(name, policy.classes)];
    if (is < was) changes.push({ key: `classes.${name}.extends`, message: 'ranks below other classes now.' });
  }
  if (isNotStricter(beneath.defaultClass, policy.defaultClass))
    changes.push({
      key: 'defaultClass',
      message: `was "${beneath.defaultClass}" and is "${policy.defaultClass}" now.`,
    });
  for (const [alias, was] of Object.entries(beneath.aliases)) {
    const is = policy.aliases[alias];
    if (is !== undefined && isNotStricter(was, is))
      changes.push({ key: `aliases.${alias}`, message: `stood for "${was}" and stands for "${is}" now.` });
  }
  return changes;
}

/** Keys that are compared: what is locked here can still be made stricter. */
export const comparedKeys = ['classes', 'defaultClass', 'aliases'];
/** Keys whose entries are neither stricter nor looser for sure: what is locked here cannot be written again. */
export const closedKeys = [
  'files',
  'tests',
  'scripts',
  'hosts',
  'hosts.openrouter',
  'hosts.selfHosted',
  'hosts.environment',
  'attestations',
  'attestations.data_collection',
  'attestations.zdr',
  'attestations.byok',
  'attestations.checklist',
  'attestations.vendors',
  'enforce',
  'approvers',
  'account',
  'redactors',
  'classifiers',
];

const members: Readonly<Record<string, readonly string[]>> = {
  routing: [
    'allow_fallbacks',
    'data_collection',
    'zdr',
    'only',
    'require_parameters',
    'ignore',
    'max_price',
    'sort',
  ],
  logs: ['responses', 'services', 'digests'],
};
const classKeys = [
  ...Object.keys(builtInData.classes['restricted'] as object),
  'extends',
  'logs',
  ...Object.entries(members).flatMap(([key, names]) => names.map((name) => `${key}.${name}`)),
];

/** Everything that `locked` and `exceptions` can name. */
export function lockableKeys({ classes, aliases }: PolicyData): readonly string[] {
  return [
    ...comparedKeys,
    ...Object.keys(classes).flatMap((name) => [
      `classes.${name}`,
      ...classKeys.map((key) => `classes.${name}.${key}`),
    ]),
    ...Object.keys(aliases).map((alias) => `aliases.${alias}`),
    ...closedKeys,
  ];
}

/** Whether a key, as `classes.internal`, stands for another that lies below it. */
export function holdsKey(outer: string, key: string): boolean {
  const [above, below] = [outer.toLowerCase(), key.toLowerCase()];
  return below === above || below.startsWith(`${above}.`);
}
