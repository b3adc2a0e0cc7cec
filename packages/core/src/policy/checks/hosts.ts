import { parseHostAddress } from '../host-address.js';
import { isBuiltInOpenRouter } from '../host-kind.js';
import type { KeyPath } from '../policy-document.js';
import type { Check } from './check.js';

const variablePattern = /^[A-Za-z_]\w*$/;

/** Hosts and URLs that name no place, or contradict what is known. */
export const checkHosts: Check = (file, report) => {
  const check = (text: string, keyPath: KeyPath, noAddress: string): void => {
    const mistake = addressMistake(text, noAddress);
    if (mistake !== undefined) report(keyPath, mistake);
  };
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
};

function addressMistake(text: string, noAddress: string): string | undefined {
  const isAddress =
    parseHostAddress(text) !== undefined && !/[*\s{}<>$]/.test(text) && !/^\/(?!\/)/.test(text);
  if (!isAddress) return noAddress;
  if (/^(?:[a-z]+:)?\/\/[^/?#]*@|^[^/?#]*@/i.test(text))
    return 'holds a user name or password, which does not belong in a policy. Write the URL without it.';
  if (/[?#]/.test(text)) return 'has a query or fragment, which is not compared. Write the URL without it.';
  return undefined;
}
