import { parseHostAddress } from '../host-address.js';
import { nearestWord } from '../../text/nearest-word.js';
import { isOpenRouterWord, openRouterWord } from '../host-allowance.js';
import { findListed, isBuiltInOpenRouter } from '../host-kind.js';
import type { KeyPath } from '../policy-document.js';
import type { PolicyFile } from '../policy-schema.js';
import type { Check } from './check.js';

const variablePattern = /^[A-Za-z_]\w*$/;

/** Hosts and URLs that name no place, or contradict what is known. */
export const checkHosts: Check = (file, report) => {
  const check = (text: string, keyPath: KeyPath, noAddress: string): void => {
    const mistake = addressMistake(text, noAddress);
    if (mistake !== undefined) report(keyPath, mistake);
  };
  for (const [name, { hosts }] of Object.entries(file.classes ?? {})) {
    if (!Array.isArray(hosts)) continue;
    for (const [index, host] of hosts.entries())
      checkHostOfClass(host, name, ['classes', name, 'hosts', index]);
  }
  for (const [index, host] of (file.hosts?.openrouter ?? []).entries())
    check(
      host,
      ['hosts', 'openrouter', index],
      'is no host or http(s) URL. Write "llm.example.com" or a URL without wildcards.',
    );
  for (const [index, { url }] of (file.hosts?.selfHosted ?? []).entries()) {
    const keyPath = ['hosts', 'selfHosted', index, 'url'];
    check(
      url,
      keyPath,
      'is no http(s) URL. Write one without wildcards, such as "https://llm.example.com/v1".',
    );
    const address = parseHostAddress(url);
    if (address && isBuiltInOpenRouter(address))
      report(keyPath, 'is OpenRouter itself, which is not self-hosted. Remove the entry.');
  }
  for (const [variable, url] of Object.entries(file.hosts?.environment ?? {})) {
    const keyPath = ['hosts', 'environment', variable];
    if (/^process\.env\b|^import\.meta\b|^\$/.test(variable))
      report(keyPath, 'is no name of an environment variable. Write the name alone, as in "LLM_BASE_URL".');
    else if (!variablePattern.test(variable))
      report(keyPath, 'is no name of an environment variable. Use letters, digits and _, no digit first.');
    check(url, keyPath, 'is no http(s) URL. Write one such as "https://openrouter.ai/api/v1".');
  }

  function checkHostOfClass(host: string, name: string, keyPath: KeyPath): void {
    if (isOpenRouterWord(host)) return;
    const almost = /[.:/]/.test(host) ? undefined : nearestWord(host, [openRouterWord]);
    if (host.trim().toLowerCase() === 'any')
      report(keyPath, 'is "any" within a list. Write "any" in place of the whole list.');
    else if (almost !== undefined)
      report(keyPath, `is no host. The nearest word is "${almost}", for every host of OpenRouter.`);
    else
      check(host, keyPath, 'is no host or http(s) URL. Write "llm.example.com" or a URL without wildcards.');
    const server = findListed(file.hosts?.selfHosted ?? [], ({ url }) => url, host);
    const names = server?.classes.map((each) => canonicalName(each, file)) ?? [];
    if (server && !names.includes(name.toLowerCase()))
      report(
        keyPath,
        `is a self-hosted server that "hosts.selfHosted" does not list for "${name}". Add the class there, or remove the host here.`,
      );
  }
};

function canonicalName(name: string, { aliases = {} }: PolicyFile): string {
  const lower = name.toLowerCase();
  const alias = Object.keys(aliases).find((each) => each.toLowerCase() === lower);
  return (alias === undefined ? lower : (aliases[alias] as string)).toLowerCase();
}

function addressMistake(text: string, noAddress: string): string | undefined {
  const isAddress =
    parseHostAddress(text) !== undefined && !/[*\s{}<>$]/.test(text) && !/^\/(?!\/)/.test(text);
  if (!isAddress) return noAddress;
  if (/^(?:[a-z]+:)?\/\/[^/?#]*@|^[^/?#]*@/i.test(text))
    return 'holds a user name or password, which does not belong in a policy. Write the URL without it.';
  if (/[?#]/.test(text)) return 'has a query or fragment, which is not compared. Write the URL without it.';
  return undefined;
}
