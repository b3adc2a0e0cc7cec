import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startLoopback, type Loopback } from './loopback.js';

const run = promisify(execFile);
const preload = new URL('../dist/preload.js', import.meta.url).href;
let loopback: Loopback;

beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.close());

function node(program: string, url: string | undefined = loopback.url, type = 'module') {
  const args = ['--import', preload, `--input-type=${type}`, '--eval', program];
  const env = { ...process.env, ...(url === undefined ? {} : { OPENROUTER_LOOPBACK_URL: url }) };
  return run(process.execPath, args, { env, timeout: 20_000 });
}

const body = `JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'hello' }] })`;
const address = `'https://openrouter.ai/api/v1/chat/completions?trace=1'`;
const headers = `{ authorization: 'Bearer k', 'content-type': 'application/json' }`;

it.each([
  ['fetch of a string', `await fetch(${address}, { method: 'POST', headers: ${headers}, body: ${body} });`],
  [
    'fetch of a Request',
    `await fetch(new Request(${address}, { method: 'POST', headers: ${headers}, body: ${body} }));`,
  ],
  [
    'https.request with an address',
    `import https from 'node:https';
     const sent = https.request(${address}, { method: 'POST', headers: ${headers} }, (r) => r.resume());
     sent.end(${body});`,
  ],
  [
    'https.request with options and an agent',
    `import { request, Agent } from 'node:https';
     const options = { hostname: 'openrouter.ai', path: '/api/v1/chat/completions?trace=1', agent: new Agent() };
     request({ ...options, method: 'POST', headers: ${headers} }, (r) => r.resume()).end(${body});`,
  ],
  [
    'a TLS socket that a client opens itself',
    `import { connect } from 'node:tls';
     const socket = connect({ host: 'openrouter.ai', port: 443, servername: 'openrouter.ai' }, () => {
       const url = new URL(${address});
       const head = ['POST ' + url.pathname + url.search + ' HTTP/1.1', 'Host: ' + url.host, 'Connection: close'];
       const fields = Object.entries(${headers}).map((field) => field.join(': '));
       const length = 'Content-Length: ' + Buffer.byteLength(${body});
       socket.end([...head, ...fields, length, '', ${body}].join('\\r\\n'));
     });
     socket.resume();`,
  ],
])('redirects %s and keeps the host that was addressed', async (_, program) => {
  await node(program);
  expect(loopback.requests).toHaveLength(1);
  const [request] = loopback.requests;
  expect(request).toMatchObject({
    method: 'POST',
    host: 'openrouter.ai',
    path: '/api/v1/chat/completions',
    query: 'trace=1',
    status: 200,
    body: { model: 'openai/gpt-4o' },
  });
  expect(JSON.stringify(request?.headers)).not.toContain('loopback-original');
});

it('leaves requests to the local machine alone', async () => {
  await node(`await fetch('${loopback.url}/api/v1/models');`);
  expect(loopback.requests[0]?.host).toBe(new URL(loopback.url).host);
});

it('refuses to load without the address of a loopback', async () => {
  await expect(node('', '')).rejects.toThrow('Set OPENROUTER_LOOPBACK_URL to the url of startLoopback()');
});
