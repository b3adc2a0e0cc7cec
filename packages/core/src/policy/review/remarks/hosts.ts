import { isBelow, parseHostAddress } from '../../host-address.js';
import { isBuiltInOpenRouter } from '../../host-kind.js';
import type { KeyPath } from '../../policy-document.js';
import type { Suspicion } from './remark.js';

/** Hosts that are known anyway or contradict each other, prompts in clear text, and variables that no code reads. */
export const suspectHosts: Suspicion = ({ file }, { files, found }, remark) => {
  const { openrouter = [], selfHosted = [], environment = {} } = file.hosts ?? {};
  const clearText = (url: string, keyPath: KeyPath): void => {
    if (/^http:/i.test(url) && !isLocal(url))
      remark(keyPath, 'sends prompts in clear text over the network. Use https.');
  };
  for (const [index, host] of openrouter.entries()) {
    const keyPath = ['hosts', 'openrouter', index];
    const address = parseHostAddress(host);
    if (address && isBuiltInOpenRouter(address)) remark(keyPath, 'is known to be OpenRouter. Remove it.');
    clearText(host, keyPath);
  }
  for (const [index, { url }] of selfHosted.entries()) {
    const keyPath = ['hosts', 'selfHosted', index, 'url'];
    const address = parseHostAddress(url);
    const isGateway = openrouter.some((host) => {
      const listed = parseHostAddress(host);
      return listed !== undefined && address !== undefined && isBelow(listed, address);
    });
    if (isGateway)
      remark(keyPath, 'lies below a host of "hosts.openrouter", which counts. Remove one of the two.');
    clearText(url, keyPath);
  }
  for (const [variable, url] of Object.entries(environment)) {
    const keyPath = ['hosts', 'environment', variable];
    if (files.length > 0 && !found.has(variable))
      remark(keyPath, 'is a variable that no source file names. Correct the name or remove it.');
    clearText(url, keyPath);
  }
};

/** Addresses that stay in the machine or in a private network. */
function isLocal(url: string): boolean {
  const host = parseHostAddress(url)?.host ?? '';
  return (
    !host.includes('.') ||
    host === '[::1]' ||
    /\.(?:local|internal|localhost|lan|svc|cluster\.local)$/.test(host) ||
    /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(host)
  );
}
