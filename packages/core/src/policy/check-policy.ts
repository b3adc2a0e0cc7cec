import { nearestWord } from '../text/nearest-word.js';
import { builtInData } from './built-in-data.js';
import { suggestion } from './closed-object.js';
import { parseHostAddress } from './host-address.js';
import { isBuiltInOpenRouter } from './host-kind.js';
import type { Report } from './layer-policy.js';
import type { KeyPath } from './policy-document.js';
import type { PolicyFile } from './policy-schema.js';
import type { ProviderNames } from './provider-names.js';

const classNamePattern = /^[a-z][a-z\d_-]*$/i;
const slugPattern = /^[a-z\d][a-z\d.-]*(\/[a-z\d][a-z\d.-]*)*$/;
const variablePattern = /^[A-Za-z_]\w*$/;

/** What a schema cannot say: names that refer to something, patterns that could never match, hosts that contradict. */
export function checkPolicy(
  file: PolicyFile,
  names: ProviderNames,
  clientNames: readonly string[],
  report: Report,
): void {
  checkClassNames(file, report);
  checkModelPatterns(file, report);
  checkGlobs(file, report);
  checkProviders(file, names, report);
  checkHosts(file, report);
  checkModules(file, clientNames, report);
}

function checkClassNames(file: PolicyFile, report: Report): void {
  const classes = new Set(Object.keys(builtInData.classes));
  const seen = new Set<string>();
  for (const [name, entry] of Object.entries(file.classes ?? {})) {
    const keyPath = ['classes', name];
    if (!classNamePattern.test(name))
      report(keyPath, 'is no name for a class. Use letters, digits, - and _, a letter first.');
    if (seen.has(name.toLowerCase()))
      report(keyPath, 'is given twice, as case does not count. Keep one of the two.');
    const almost = nearestWord(name, Object.keys(builtInData.classes));
    if (almost !== undefined && almost !== name.toLowerCase() && entry.extends === undefined) {
      report(
        keyPath,
        `is a new class with almost the name of "${almost}". Correct the name, or add "extends" to say that it is new.`,
      );
    }
    seen.add(name.toLowerCase());
    classes.add(name.toLowerCase());
  }

  const check = (name: string, keyPath: KeyPath, words: readonly string[]): void => {
    if (words.includes(name.toLowerCase())) return;
    report(keyPath, `names a class that does not exist. ${suggestion(name, words, 'class', 'classes')}`);
  };
  const names = [...classes];
  const aliases = new Set<string>();
  for (const [alias, name] of Object.entries(file.aliases ?? {})) {
    const keyPath = ['aliases', alias];
    if (!classNamePattern.test(alias))
      report(keyPath, 'is no name for a class. Use letters, digits, - and _, a letter first.');
    if (classes.has(alias.toLowerCase())) report(keyPath, 'is a class of its own. Choose another alias.');
    if (aliases.has(alias.toLowerCase()))
      report(keyPath, 'is given twice, as case does not count. Keep one of the two.');
    aliases.add(alias.toLowerCase());
    check(name, keyPath, names);
  }

  const all = [...classes, ...aliases];
  if (file.defaultClass !== undefined) check(file.defaultClass, ['defaultClass'], all);
  for (const [index, entry] of (file.files ?? []).entries())
    check(entry.class, ['files', index, 'class'], all);
  for (const [index, service] of (file.account?.services ?? []).entries()) {
    if (service.class !== undefined) check(service.class, ['account', 'services', index, 'class'], all);
  }
  for (const [index, server] of (file.hosts?.selfHosted ?? []).entries()) {
    if (server.classes.length === 0)
      report(['hosts', 'selfHosted', index, 'classes'], 'is empty. Name a class or remove the server.');
    for (const [at, name] of server.classes.entries())
      check(name, ['hosts', 'selfHosted', index, 'classes', at], all);
  }
}

/** Patterns for OpenRouter name author and model; a server of one's own takes any id. */
function checkModelPatterns(file: PolicyFile, report: Report): void {
  const check = (pattern: string, keyPath: KeyPath): void => {
    const text = pattern.trim();
    if (text.toLowerCase() === 'any') {
      report(keyPath, 'is "any" within a list. Write "any" in place of the whole list.');
    } else if (/[\s{}[\]?!]/.test(text)) {
      report(keyPath, 'has a character that no model id has. Use * for any text, such as "anthropic/*".');
    } else if (text.includes('@preset/')) {
      report(keyPath, 'names a preset. Write "presets": true in the class to allow presets.');
    } else if (!text.includes('/') && !text.startsWith('*')) {
      report(
        keyPath,
        `names no author and so allows nothing. Write "${text}/*" for every model of the author.`,
      );
    } else if (text.endsWith('/')) {
      report(
        keyPath,
        `ends after the author and so allows nothing. Write "${text}*" for every model of the author.`,
      );
    }
  };
  for (const [name, { models }] of Object.entries(file.classes ?? {})) {
    if (!Array.isArray(models)) continue;
    for (const [index, pattern] of models.entries()) check(pattern, ['classes', name, 'models', index]);
  }
  for (const [slug, { serves }] of Object.entries(file.providers ?? {})) {
    for (const [index, pattern] of (serves ?? []).entries())
      check(pattern, ['providers', slug, 'serves', index]);
  }
}

function checkGlobs(file: PolicyFile, report: Report): void {
  const lists: readonly (readonly [KeyPath, readonly string[] | undefined])[] = [
    ...(file.files ?? []).map((entry, index) => [['files', index, 'globs'], entry.globs] as const),
    [['tests', 'globs'], file.tests?.globs],
    [['scripts', 'globs'], file.scripts?.globs],
  ];
  for (const [keyPath, globs] of lists) {
    if (keyPath[0] === 'files' && globs?.length === 0)
      report(keyPath, 'is empty. Name a glob or remove the entry.');
    for (const [index, glob] of (globs ?? []).entries()) {
      const at = [...keyPath, index];
      if (glob.includes('\\')) report(at, 'has a backslash. Write / between folders on every system.');
      else if (glob.startsWith('!'))
        report(at, 'begins with !, which has no meaning here. Let a later entry of "files" say otherwise.');
      else if (glob.startsWith('/') || /^[a-z]:/i.test(glob))
        report(at, 'is an absolute path. Write it relative to this file.');
      else if (glob.split('/').includes('..'))
        report(at, 'leaves the directory of this file. Put the policy file higher up.');
    }
  }
}

function checkProviders(file: PolicyFile, names: ProviderNames, report: Report): void {
  const check = (written: string, keyPath: KeyPath): void => {
    const slug = names.slugOf(written);
    if (names.isKnown(slug)) return;
    if (slug === 'any' || slug === 'byok') {
      report(keyPath, `is "${slug}" within a list. Write "${slug}" in place of the whole list.`);
      return;
    }
    const nearest = names.nearest(written);
    const remedy = nearest === undefined ? '' : `The nearest is "${nearest}"; `;
    report(
      keyPath,
      `is not a known provider. ${remedy || 'A'}${remedy && 'a'} new one is declared under "providers".`,
    );
  };
  for (const [name, { providers }] of Object.entries(file.classes ?? {})) {
    if (!Array.isArray(providers)) continue;
    for (const [index, written] of providers.entries()) check(written, ['classes', name, 'providers', index]);
  }
  for (const [index, { providers }] of (file.attestations?.byok ?? []).entries()) {
    const keyPath = ['attestations', 'byok', index, 'providers'];
    if (providers.length === 0) report(keyPath, 'is empty. Name a provider or remove the attestation.');
    for (const [at, written] of providers.entries()) check(written, [...keyPath, at]);
  }
  for (const slug of Object.keys(file.providers ?? {})) {
    if (!slugPattern.test(slug)) {
      report(
        ['providers', slug],
        'is no slug. Use the lower-case slug of the model page, such as "acme-cloud".',
      );
    }
  }
}

function checkHosts(file: PolicyFile, report: Report): void {
  const isAddress = (text: string): boolean =>
    parseHostAddress(text) !== undefined && !/[*\s{}<>$]/.test(text);
  for (const [index, host] of (file.hosts?.openrouter ?? []).entries()) {
    if (!isAddress(host))
      report(
        ['hosts', 'openrouter', index],
        'is no host or http(s) URL. Write "llm.example.com" or a URL without wildcards.',
      );
  }
  for (const [index, { url }] of (file.hosts?.selfHosted ?? []).entries()) {
    const keyPath = ['hosts', 'selfHosted', index, 'url'];
    const address = parseHostAddress(url);
    if (!address || !isAddress(url)) {
      report(
        keyPath,
        'is no http(s) URL. Write one without wildcards, such as "https://llm.example.com/v1".',
      );
    } else if (isBuiltInOpenRouter(address)) {
      report(keyPath, 'is OpenRouter itself, which is not self-hosted. Remove the entry.');
    }
  }
  for (const [variable, url] of Object.entries(file.hosts?.environment ?? {})) {
    const keyPath = ['hosts', 'environment', variable];
    if (!variablePattern.test(variable))
      report(keyPath, 'is no name of an environment variable. Use letters, digits and _.');
    if (!isAddress(url))
      report(keyPath, 'is no http(s) URL. Write one such as "https://openrouter.ai/api/v1".');
  }
}

function checkModules(file: PolicyFile, clientNames: readonly string[], report: Report): void {
  const lists = { clients: file.clients, loggers: file.loggers, redactors: file.redactors };
  for (const [list, entries] of Object.entries(lists)) {
    for (const [index, { module }] of (entries ?? []).entries()) {
      const keyPath = [list, index, 'module'];
      if (module.includes('\\')) report(keyPath, 'has a backslash. Write / between folders on every system.');
      else if (/[*?{}]/.test(module))
        report(keyPath, 'has a wildcard. Name one module; add an entry for each.');
    }
  }
  if (clientNames.length === 0) return;
  for (const [index, { like }] of (file.clients ?? []).entries()) {
    if (clientNames.includes(like)) continue;
    report(
      ['clients', index, 'like'],
      `is not a known client. ${suggestion(like, clientNames, 'client', 'clients')}`,
    );
  }
}
