import { nearestWord } from '../../text/nearest-word.js';
import { builtInData } from '../built-in-data.js';
import { suggestion } from '../closed-object.js';
import type { KeyPath } from '../policy-document.js';
import type { Report } from '../layer-policy.js';
import type { PolicyFile } from '../policy-schema.js';
import type { Check } from './check.js';

const namePattern = /^[a-z][a-z\d_/-]*$/i;
const noName = 'is no name for a class. Use letters, digits, -, _ and /, a letter first.';
const twice = 'is given twice, as case does not count. Keep one of the two.';
const builtIn = Object.keys(builtInData.classes);

/** Names of classes and aliases, and that whatever refers to one exists. */
export const checkClassNames: Check = (file, report) => {
  checkDefined(file, report);
  checkAliases(file, definedNames(file), report);
  checkReferences(file, knownClassNames(file), report);
};

/** Every name that stands for a class, lower case: classes, then aliases. */
export function knownClassNames(file: PolicyFile): readonly string[] {
  return [...definedNames(file), ...Object.keys(file.aliases ?? {}).map((alias) => alias.toLowerCase())];
}

function definedNames(file: PolicyFile): readonly string[] {
  return [...new Set([...builtIn, ...Object.keys(file.classes ?? {}).map((name) => name.toLowerCase())])];
}

function checkDefined(file: PolicyFile, report: Report): void {
  const seen = new Set<string>();
  for (const [name, entry] of Object.entries(file.classes ?? {})) {
    const keyPath = ['classes', name];
    if (!namePattern.test(name)) report(keyPath, noName);
    if (seen.has(name.toLowerCase())) report(keyPath, twice);
    seen.add(name.toLowerCase());
    const almost = nearestWord(name, builtIn);
    if (almost !== undefined && almost !== name.toLowerCase() && entry.extends === undefined) {
      report(
        keyPath,
        `is a new class with almost the name of "${almost}". Correct the name, or add "extends" to say that it is new.`,
      );
    }
  }
}

function checkAliases(file: PolicyFile, classes: readonly string[], report: Report): void {
  const entries = Object.entries(file.aliases ?? {});
  const aliases = new Map(entries.map(([alias, name]) => [alias.toLowerCase(), name.toLowerCase()]));
  const seen = new Set<string>();
  for (const [alias, name] of entries) {
    const keyPath = ['aliases', alias];
    if (!namePattern.test(alias)) report(keyPath, noName);
    if (classes.includes(alias.toLowerCase()))
      report(keyPath, 'is a class of its own. Choose another alias.');
    if (seen.has(alias.toLowerCase())) report(keyPath, twice);
    seen.add(alias.toLowerCase());
    if (classes.includes(name.toLowerCase())) continue;
    const target = resolveAlias(name.toLowerCase(), aliases);
    if (target === 'circle') report(keyPath, 'leads back to itself. Name a class.');
    else if (target === undefined)
      report(keyPath, `names a class that does not exist. ${suggestion(name, classes, 'class', 'classes')}`);
    else report(keyPath, `names another alias. Name its class, "${target}".`);
  }
}

/** What an alias of an alias stands for in the end; undefined when `name` is no alias. */
function resolveAlias(name: string, aliases: ReadonlyMap<string, string>): string | undefined {
  const visited = new Set<string>();
  let at = name;
  for (let next = aliases.get(at); next !== undefined; next = aliases.get(at)) {
    if (visited.has(at)) return 'circle';
    visited.add(at);
    at = next;
  }
  return at === name ? undefined : at;
}

function checkReferences(file: PolicyFile, names: readonly string[], report: Report): void {
  const known = new Set(names);
  const check = (name: string, keyPath: KeyPath): void => {
    if (known.has(name.toLowerCase())) return;
    report(keyPath, `names a class that does not exist. ${suggestion(name, names, 'class', 'classes')}`);
  };
  if (file.defaultClass !== undefined) check(file.defaultClass, ['defaultClass']);
  for (const [index, entry] of (file.files ?? []).entries()) check(entry.class, ['files', index, 'class']);
  for (const [index, { lowers }] of (file.redactors ?? []).entries())
    if (lowers !== undefined) check(lowers, ['redactors', index, 'lowers']);
  for (const [index, { class: given }] of (file.classifiers ?? []).entries())
    if (given !== undefined) check(given, ['classifiers', index, 'class']);
  for (const [index, { classes = [] }] of (file.enforce ?? []).entries())
    for (const [at, name] of classes.entries()) check(name, ['enforce', index, 'classes', at]);
  for (const [index, service] of (file.account?.services ?? []).entries()) {
    if (service.class !== undefined) check(service.class, ['account', 'services', index, 'class']);
  }
  for (const [index, server] of (file.hosts?.selfHosted ?? []).entries()) {
    const keyPath = ['hosts', 'selfHosted', index, 'classes'];
    if (server.classes.length === 0) report(keyPath, 'is empty. Name a class or remove the server.');
    for (const [at, name] of server.classes.entries()) check(name, [...keyPath, at]);
  }
}
