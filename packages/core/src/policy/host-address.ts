/** A host or URL as code and policy files write it. */
export interface HostAddress {
  /** Lower case, without a trailing dot. */
  readonly host: string;
  /** As written or as the scheme implies; empty when neither says. */
  readonly port: string;
  /** Without empty segments. */
  readonly segments: readonly string[];
}

const impliedPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** Undefined when the text is no host and no http(s) URL. */
export function parseHostAddress(text: string): HostAddress | undefined {
  const trimmed = text.trim();
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed);
  const url = parseUrl(hasScheme ? trimmed : `https://${trimmed.replace(/^\/\//, '')}`);
  const impliedPort = url && impliedPorts[url.protocol];
  if (!url || impliedPort === undefined || url.hostname === '') return undefined;
  return {
    host: url.hostname.toLowerCase().replace(/\.$/, ''),
    port: url.port || (hasScheme ? impliedPort : ''),
    segments: url.pathname.split('/').filter((segment) => segment !== ''),
  };
}

/** Whether an address lies at or below a listed one. A port that neither side gives is no difference. */
export function isBelow(listed: HostAddress, address: HostAddress): boolean {
  return (
    listed.host === address.host &&
    (listed.port === '' || address.port === '' || listed.port === address.port) &&
    listed.segments.every((segment, index) => segment === address.segments[index])
  );
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Host and port of a URL, as messages name it. */
export function hostName(url: string): string {
  const address = parseHostAddress(url);
  if (!address) return url;
  return address.port === '' || /^(?:80|443)$/.test(address.port)
    ? address.host
    : `${address.host}:${address.port}`;
}
