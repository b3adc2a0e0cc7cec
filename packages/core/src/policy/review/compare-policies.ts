import type { PolicyData } from '../policy-data.js';
import type { Policy } from '../policy.js';
import {
  change,
  classChanges,
  effectOf,
  type ClassIn,
  type ClassRelation,
  type Effect,
  type PolicyChange,
} from './class-changes.js';
import { fileChanges } from './file-changes.js';
import { hostChanges } from './host-changes.js';

/**
 * What a policy allows that another did not, and the other way round.
 *
 * @param files source files that both policies are asked about, relative to their folder, with `/`.
 */
export function comparePolicies(
  before: Policy,
  after: Policy,
  files: readonly string[],
): readonly PolicyChange[] {
  const relation = relateClasses(before.data, after.data);
  return [
    ...changesOfClasses(before.data, after.data),
    ...changesOfNames(before, after, relation),
    ...fileChanges(before, after, files, relation),
    ...hostChanges(before.data.hosts, after.data.hosts),
    ...changesOfModules(before.data, after.data),
    ...approverChanges(before.data, after.data),
    ...changesOfRest(before.data, after.data),
  ];
}

function relateClasses(before: PolicyData, after: PolicyData): ClassRelation {
  const find = (name: string): ClassIn | undefined => classIn(after, name) ?? classIn(before, name);
  return (from, to) => {
    const [was, is] = [find(from), find(to)];
    return was && is ? effectOf(classChanges('', was, is)) : 'changed';
  };
}

function classIn({ classes, attestations }: PolicyData, name: string): ClassIn | undefined {
  const data = classes[name];
  return data && { data, attestations };
}

function changesOfClasses(before: PolicyData, after: PolicyData): readonly PolicyChange[] {
  const names = new Set([...Object.keys(before.classes), ...Object.keys(after.classes)]);
  return [...names].flatMap((name) => {
    const key = `classes.${name}`;
    const [was, is] = [classIn(before, name), classIn(after, name)];
    if (was && is) return classChanges(key, was, is);
    return [change('changed', key, is ? 'is a new class' : 'is no class any more')];
  });
}

function changesOfNames(before: Policy, after: Policy, relation: ClassRelation): readonly PolicyChange[] {
  const changes: PolicyChange[] = [];
  if (before.defaultClass !== after.defaultClass) {
    const effect = relation(before.defaultClass, after.defaultClass);
    changes.push(
      change(effect, 'defaultClass', `was "${before.defaultClass}" and is "${after.defaultClass}" now`),
    );
  }
  const aliases = new Set([...Object.keys(before.data.aliases), ...Object.keys(after.data.aliases)]);
  for (const alias of aliases) {
    const [was, is] = [before.classNamed(alias)?.name, after.classNamed(alias)?.name];
    if (was === is) continue;
    const key = `aliases.${alias}`;
    if (was === undefined) changes.push(change('changed', key, `is a new name of "${is}"`));
    else if (is === undefined) changes.push(change('changed', key, `is no name of "${was}" any more`));
    else changes.push(change(relation(was, is), key, `stood for "${was}" and stands for "${is}" now`));
  }
  return changes;
}

type Modules = readonly { readonly module: string; readonly export: string }[];

/** Clients and loggers find more to judge; redactors find less. */
function changesOfModules(before: PolicyData, after: PolicyData): readonly PolicyChange[] {
  const lists: readonly (readonly [
    key: string,
    before: Modules,
    after: Modules,
    found: Effect,
    lost: Effect,
  ])[] = [
    ['clients', before.clients, after.clients, 'tightened', 'loosened'],
    ['loggers', before.loggers, after.loggers, 'tightened', 'loosened'],
    ['redactors', before.redactors, after.redactors, 'loosened', 'tightened'],
  ];
  return lists.flatMap(([key, was, is, found, lost]) => {
    const has = (list: Modules, entry: object) =>
      list.some((each) => JSON.stringify(each) === JSON.stringify(entry));
    const nameOf = ({ module, export: name }: Modules[number]) => `${name} of ${module}`;
    return [
      ...is
        .filter((entry) => !has(was, entry))
        .map((entry) => change(found, key, `${nameOf(entry)} is declared now`)),
      ...was
        .filter((entry) => !has(is, entry))
        .map((entry) => change(lost, key, `${nameOf(entry)} is no longer declared so`)),
    ];
  });
}

/** Who may approve a change, by name, as a reviewer has to know them. */
function approverChanges(before: PolicyData, after: PolicyData): readonly PolicyChange[] {
  const [was, is] = [before.approvers ?? [], after.approvers ?? []];
  const tell = (logins: readonly string[], how: string) =>
    logins.length === 0 ? [] : [`${how} ${logins.join(', ')}`];
  const told = [
    ...tell(
      is.filter((login) => !was.includes(login)),
      'now names',
    ),
    ...tell(
      was.filter((login) => !is.includes(login)),
      'no longer names',
    ),
  ];
  return told.length === 0 ? [] : [change('changed', 'approvers', told.join(' and '))];
}

/** What changes no verdict by itself, or what the classes have told already. */
function changesOfRest(before: PolicyData, after: PolicyData): readonly PolicyChange[] {
  return (['providers', 'attestations', 'classifiers', 'enforce', 'account', 'catalog'] as const)
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => change('changed', key, 'has other entries now'));
}
