import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAccount, refusal, type AccountAnswerOptions, type Caller } from './account-answer.js';
import type { AccountFault, AccountFaults } from './account-fault.js';
import type { AccountState } from './account-state.js';

export interface AccountServerOptions extends AccountAnswerOptions {
  readonly account: AccountState;
  /** The key of a program, as it stands behind `Bearer`. */
  readonly apiKey: string;
  readonly managementKey: string;
  readonly faults?: AccountFaults;
}

/** What arrived; a key is never kept, only whose it was. */
export interface AccountRequest {
  readonly method: string;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly query: string;
  readonly caller: Caller;
}

export interface AccountServer {
  /** The base URL, `/api/v1` included. */
  readonly url: string;
  /** Oldest first; grows while the server runs. */
  readonly requests: readonly AccountRequest[];
  /** Stops the server and drops its open connections. */
  close(): Promise<void>;
}

const base = '/api/v1';

/** Starts the account API of OpenRouter on the loopback interface, over an account of your making. */
export async function startAccountServer(options: AccountServerOptions): Promise<AccountServer> {
  const requests: AccountRequest[] = [];
  const served = new Map<string, number>();
  const server = createServer((message, response) => {
    response.on('error', () => response.destroy());
    const { pathname, searchParams } = new URL(message.url ?? '/', 'http://loopback');
    const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
    const caller = callerOf(message, options);
    requests.push({ method: message.method ?? 'GET', path, query: searchParams.toString(), caller });

    const fault = options.faults?.[path];
    const times = served.get(path) ?? 0;
    served.set(path, times + 1);
    if (fault && times < (('times' in fault ? fault.times : undefined) ?? Infinity)) {
      misbehave(response, fault);
      return;
    }
    const { status, body } =
      message.method === 'GET'
        ? answerAccount(options.account, path, searchParams, caller, options)
        : refusal(405, 'Method Not Allowed');
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function callerOf(
  { headers: { authorization } }: IncomingMessage,
  { apiKey, managementKey }: AccountServerOptions,
): Caller {
  if (authorization === undefined) return 'nobody';
  if (authorization === `Bearer ${managementKey}`) return 'management key';
  return authorization === `Bearer ${apiKey}` ? 'api key' : 'unknown key';
}

function misbehave(response: ServerResponse, fault: AccountFault): void {
  const json = { 'content-type': 'application/json' };
  switch (fault.kind) {
    case 'status': {
      const body = fault.body ?? JSON.stringify(refusal(fault.status, 'A planted fault').body);
      response.writeHead(fault.status, { ...json, ...fault.headers }).end(body);
      return;
    }
    case 'hang':
      return;
    case 'drip': {
      response.writeHead(200, json).write('{"data":[');
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
      return;
    }
    case 'cut':
      response.writeHead(200, { ...json, 'content-length': '1000' }).write('{"data":[');
      setTimeout(() => response.destroy(), 20);
      return;
    case 'flood': {
      response.writeHead(200, json);
      const block = ' '.repeat(1024 * 1024);
      const fill = (): void => {
        while (!response.destroyed && response.write(block));
      };
      response.on('drain', fill);
      fill();
    }
  }
}
