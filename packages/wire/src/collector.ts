import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** A log, error or trace service on the loopback interface: it accepts everything and keeps what it was sent. */
export interface Collector {
  /** Environment that points the exporters of a program at it, under the names that their documentation gives. */
  readonly env: Readonly<Record<string, string>>;
  /** Bodies as text, decompressed, oldest first; grows while the program runs. */
  readonly received: readonly string[];
  close(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
  const received: string[] = [];
  const server = createServer((message, response) => {
    text(decoded(message)).then(
      (body) => {
        received.push(`${message.method} ${message.url} ${body}`);
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end('{"status":1,"code":200,"successes":[],"errors":[]}');
      },
      (error: Error) => response.destroy(error),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { env: environmentFor(url), received, close };
}

function environmentFor(url: string): Record<string, string> {
  return {
    COLLECTOR_URL: url,
    SENTRY_DSN: `${url.replace('://', '://public@')}/1`,
    POSTHOG_HOST: url,
    POSTHOG_API_KEY: 'loopback-project',
    LANGFUSE_BASEURL: url,
    LANGFUSE_PUBLIC_KEY: 'loopback-public',
    LANGFUSE_SECRET_KEY: 'loopback-secret',
    OTEL_EXPORTER_OTLP_ENDPOINT: url,
  };
}

function decoded(message: IncomingMessage): NodeJS.ReadableStream {
  switch (message.headers['content-encoding']) {
    case 'gzip':
      return message.pipe(createGunzip());
    case 'br':
      return message.pipe(createBrotliDecompress());
    case 'deflate':
      return message.pipe(createInflate());
    default:
      return message;
  }
}
