import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import { redirectSockets } from './redirect-sockets.js';

/** Carries the origin that a redirected program addressed; the recorder turns it into `host` and drops it. */
export const originalOriginHeader = 'x-loopback-original-origin';

/**
 * Sends every HTTPS request of this process to a loopback server instead: global `fetch` and the `request` and
 * `get` of `node:http(s)`, which is where the fetch ponyfills of older SDKs end, and sockets that a client opens itself
 * (the `undici` package). Requests to the local machine stay.
 * Call it before the program loads its client (`node --import`), because clients keep their own reference to `fetch`.
 */
export function redirectHttp(loopbackUrl: string): void {
  const target = new URL(loopbackUrl);
  redirectFetch(target);
  redirectNode(target);
  redirectSockets(target);
  syncBuiltinESMExports();
}

function isForeign(url: URL, target: URL): boolean {
  return url.protocol === 'https:' && url.host !== target.host;
}

function redirectFetch(target: URL): void {
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (!isForeign(url, target)) return original(request);
    const moved = new Request(new URL(url.pathname + url.search, target), withBody(request));
    moved.headers.set(originalOriginHeader, url.origin);
    return original(moved);
  };
}

function withBody(request: Request): RequestInit & { duplex?: 'half' } {
  const { method, headers, signal, redirect } = request;
  const init = { method, headers, signal, redirect };
  return request.body === null ? init : { ...init, body: request.body, duplex: 'half' };
}

type Arguments = readonly unknown[];
type Send = (...args: Arguments) => http.ClientRequest;

function redirectNode(target: URL): void {
  const plainRequest = http.request as Send;
  const secureRequest = https.request as Send;
  const request: Send = (...args) => {
    const call = readCall(args);
    if (!isForeign(call.url, target)) return secureRequest(...args);
    const headers = { ...call.options.headers, host: target.host, [originalOriginHeader]: call.url.origin };
    const path = call.url.pathname + call.url.search;
    const moved = { method: call.options.method, signal: call.options.signal, timeout: call.options.timeout };
    // The agent of the caller speaks TLS and stays behind.
    const options = { ...definedOnly(moved), host: target.hostname, port: target.port, path, headers };
    return plainRequest(options, call.listener);
  };
  const get: Send = (...args) => {
    const sent = request(...args);
    sent.end();
    return sent;
  };
  https.request = request;
  https.get = get;
}

interface Call {
  readonly url: URL;
  readonly options: https.RequestOptions & { readonly headers?: http.OutgoingHttpHeaders };
  readonly listener: unknown;
}

/** Reads the three signatures of `https.request`: `(url, options?, listener?)` and `(options, listener?)`. */
function readCall(args: Arguments): Call {
  const [first, second] = args;
  const listener = args.find((argument) => typeof argument === 'function');
  if (typeof first === 'string' || first instanceof URL) {
    const options = typeof second === 'object' && second !== null ? (second as Call['options']) : {};
    return { url: new URL(first), options, listener };
  }
  const options = (first ?? {}) as Call['options'];
  const host = options.hostname ?? options.host ?? 'localhost';
  const port = options.port ? `:${options.port}` : '';
  return { url: new URL(options.path ?? '/', `https://${host}${port}`), options, listener };
}

function definedOnly<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Partial<T>;
}
