import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerTo, type Answer } from './answer.js';
import type { LoopbackOptions } from './loopback-options.js';
import { recordRequest, type RecordedRequest } from './recorded-request.js';

export interface Loopback {
  /** Origin of the server, e.g. `http://127.0.0.1:40123`; the API is below `/api/v1`. */
  readonly url: string;
  /** Everything that arrived, oldest first; grows while the server runs. */
  readonly requests: readonly RecordedRequest[];
  /** Stops the server and drops its open connections. */
  close(): Promise<void>;
}

/** Starts an OpenRouter on the loopback interface: it answers the public API and records each request. */
export async function startLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  const requests: RecordedRequest[] = [];
  const server = createServer((message, response) => {
    serve(message, response, options, requests).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, requests, close };
}

async function serve(
  message: IncomingMessage,
  response: ServerResponse,
  options: LoopbackOptions,
  requests: RecordedRequest[],
): Promise<void> {
  const request = recordRequest(message, await text(message));
  const answer = answerTo(request, options);
  requests.push({ ...request, status: answer.status });
  write(response, answer);
}

function write(response: ServerResponse, answer: Answer): void {
  if (answer.kind === 'json') {
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
    return;
  }
  response.writeHead(answer.status, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.write(': OPENROUTER PROCESSING\n\n');
  for (const { event, data } of answer.events) {
    if (event !== undefined) response.write(`event: ${event}\n`);
    response.write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
  }
  response.end();
}
