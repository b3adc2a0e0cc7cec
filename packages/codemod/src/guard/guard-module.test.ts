/** The guard module itself, run against a server. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { guardText, loadPolicy } from '@openrouter-compliance/core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type * as Guard from './template/openrouter-guard.js';
import { guardSource } from './guard-source.js';

const folder = mkdtempSync(path.join(tmpdir(), 'openrouter-guard-'));
const records: Guard.AuditRecord[] = [];
let received: { readonly body: Record<string, unknown> }[] = [];
let answer: (response: ServerResponse, request: IncomingMessage) => void;
let base = '';
let guard: typeof Guard;

const server = createServer((request, response) => {
  void text(request).then((body) => {
    received.push({ body: JSON.parse(body || '{}') as Record<string, unknown> });
    answer(response, request);
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const classes = {
    checked: { extends: 'confidential', servedProviderCheck: 'guard', providers: ['azure/eu'] },
  };
  const policy = loadPolicy(JSON.stringify({ hosts: { openrouter: [base] }, classes }), '/p/policy.json');
  const file = path.join(folder, 'openrouter-guard.mjs');
  writeFileSync(file, guardText(guardSource.mjs, 'mjs', policy));
  guard = (await import(pathToFileURL(file).href)) as typeof Guard;
  guard.onAudit((record) => void records.push(record));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  [records.length, received] = [0, []];
  answer = served('Anthropic');
});

function served(provider: string | undefined, further: object = {}) {
  const body = { id: 'gen-1', model: 'anthropic/claude-x', provider, usage: { cost: 0.25 }, ...further };
  return (response: ServerResponse) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
}

const secret = 'The merger is on Friday.';
function ask(
  body: object,
  options?: Guard.GuardOptions,
  address = `${base}/api/v1/chat/completions`,
  dataClass = 'confidential',
) {
  const whole = { model: 'anthropic/claude-x', messages: [{ role: 'user', content: secret }], ...body };
  const init = { method: 'POST', body: JSON.stringify(whole) };
  return guard.guardedFetch(dataClass, options)(address, init);
}

test('what complies is sent with the preferences of the class, and a record is kept without the prompt', async () => {
  const response = await ask({ user: 'u1', provider: { sort: 'price' } });
  expect(((await response.json()) as { id: string }).id).toBe('gen-1');
  const provider = {
    sort: 'price',
    data_collection: 'deny',
    only: ['anthropic', 'openai'],
    allow_fallbacks: false,
  };
  expect(received.map(({ body }) => body['provider'])).toEqual([provider]);
  const kept = {
    outcome: 'answered',
    provider: 'Anthropic',
    generationId: 'gen-1',
    cost: 0.25,
    user: 'u1',
    status: 200,
  };
  expect(records).toMatchObject([
    { ...kept, promptDigest: expect.stringMatching(/^[\da-f]{64}$/) as string },
  ]);
  expect(JSON.stringify(records)).not.toContain('merger');
});

describe('nothing is sent', () => {
  test.each<[string, object, RegExp]>([
    [
      'a model',
      { model: 'deepseek/deepseek-chat' },
      /"deepseek\/deepseek-chat" is not approved for confidential/,
    ],
    ['a free variant', { model: 'openai/gpt-4.1:free' }, /gpt-4.1:free/],
    ['a fallback', { models: ['openai/gpt-4.1', 'x/y'] }, /"x\/y"/],
    ['a preset', { preset: 'notes' }, /@preset\/notes/],
    ['no model', { model: undefined }, /names no model/],
    ['a provider', { provider: { only: ['deepseek'] } }, /Provider "deepseek"/],
    ['preferences that are none', { provider: 'openai' }, /no object/],
    ['a server tool without a model', { tools: [{ type: 'openrouter:advisor' }] }, /does not name as a text/],
  ])('of %s that the class does not allow', async (_, body, message) => {
    const response = await ask(body);
    expect([response.status, received.length]).toEqual([403, 0]);
    expect(((await response.json()) as { error: { message: string } }).error.message).toMatch(message);
    expect(records).toMatchObject([{ outcome: 'refused', reason: expect.stringMatching(message) as string }]);
    expect(JSON.stringify(records)).not.toContain('merger');
  });

  test.each(['https://openrouter.ai.evil.example/api/v1/chat/completions', '/api/v1/chat/completions'])(
    'to %s',
    async (address) => expect((await ask({}, {}, address)).status).toBe(403),
  );

  test('to an endpoint without preferences, nor as a form', async () => {
    expect((await ask({}, {}, `${base}/api/v1/audio/speech`)).status).toBe(403);
    const send = guard.guardedFetch('confidential');
    const init = { method: 'POST', body: new FormData() };
    expect((await send(`${base}/api/v1/chat/completions`, init)).status).toBe(403);
    expect(received).toEqual([]);
  });
});

test('a provider that is not approved, or a redirect, is not given out as an answer', async () => {
  answer = served('DeepInfra');
  expect((await ask({})).status).toBe(403);
  expect(records).toMatchObject([{ outcome: 'refused', provider: 'DeepInfra' }]);
  answer = (response) => response.writeHead(307, { location: 'https://x.example' }).end();
  expect((await ask({})).status).toBe(403);
});

test('a stream comes as it is, and ends where another provider answers', async () => {
  const event = (provider: string) => `data: ${JSON.stringify({ id: 'gen-2', provider })}\n\n`;
  const stream = (whole: string) => (response: ServerResponse) =>
    response.setHeader('content-type', 'text/event-stream').end(whole);
  const whole = `: hello\n\n${event('OpenAI')}data: [DONE]\n\n`;
  answer = stream(whole);
  expect(await (await ask({ stream: true })).text()).toBe(whole);
  expect(records).toMatchObject([{ outcome: 'answered', provider: 'OpenAI', generationId: 'gen-2' }]);
  answer = stream(event('DeepInfra'));
  await expect((await ask({ stream: true })).text()).rejects.toThrow(/DeepInfra/);
});

describe('where the class demands the check of the provider that has served', () => {
  const check = (body: object = {}, address?: string) => ask(body, {}, address, 'checked');
  const metadata = (available: object[], attempts: object[] = []) => ({
    openrouter_metadata: { endpoints: { total: available.length, available }, attempts },
  });
  const chosen = (provider: string) => metadata([{ provider, model: 'x', selected: true }]);

  test.each<[string, string | undefined, object]>([
    ['by its name', 'Azure', {}],
    ['by its region', 'azure/eu', {}],
    ['in the metadata', undefined, chosen('Azure')],
    ['in the metadata of a response', undefined, { response: chosen('Azure') }],
    ['as the last attempt', undefined, metadata([], [{ provider: 'Azure', status: 200 }])],
  ])('an answer that names it %s is given out', async (_, provider, further) => {
    answer = served(provider, further);
    expect((await check()).status).toBe(200);
    expect(received).toHaveLength(1);
  });

  test.each<[string, string | undefined, object]>([
    ['no provider', undefined, {}],
    ['an empty one', ' ', {}],
    ['one that failed', undefined, metadata([], [{ provider: 'Azure', status: 502 }])],
    ['one that was not chosen', undefined, metadata([{ provider: 'Azure', selected: false }])],
    ['another region', 'azure/us', {}],
    ['another provider', 'DeepInfra', {}],
    [
      'another provider that was asked before',
      'Azure',
      metadata([], [{ provider: 'DeepInfra', status: 502 }]),
    ],
  ])('an answer that names %s is not', async (_, provider, further) => {
    answer = served(provider, further);
    const response = await check();
    expect([response.status, received.length]).toEqual([403, 1]);
    expect(records).toMatchObject([{ outcome: 'refused' }]);
    expect(await response.text()).not.toContain('gen-1');
  });

  test('nor one that cannot be read; an error, and an answer that no data was sent for, are', async () => {
    answer = (response) => response.setHeader('content-type', 'text/plain').end('Azure');
    expect((await check()).status).toBe(403);
    answer = (response) =>
      response.writeHead(429, { 'content-type': 'application/json' }).end('{"error":{}}');
    expect((await check()).status).toBe(429);
    answer = (response) => response.setHeader('content-type', 'application/json').end('{"data":[]}');
    const list = await guard.guardedFetch('checked')(`${base}/api/v1/models`);
    expect(list.status).toBe(200);
  });

  test('nothing of a stream is given out before it names its provider', async () => {
    const event = (data: object) => `data: ${JSON.stringify(data)}\n\n`;
    const stream = (parts: readonly string[]) => (response: ServerResponse) => {
      response.setHeader('content-type', 'text/event-stream');
      for (const part of parts) response.write(part);
      response.end();
    };
    const [word, end] = [event({ id: 'gen-3', text: 'word' }), event(chosen('Azure'))];
    answer = stream([word, word, end]);
    expect(await (await check({ stream: true })).text()).toBe(word + word + end);
    answer = stream([word, word, 'data: [DONE]\n\n']);
    const reader = (await check({ stream: true })).body?.getReader();
    await expect(reader?.read()).rejects.toThrow(/does not name the provider/);
    expect(records.at(-1)).toMatchObject({ outcome: 'refused', generationId: 'gen-3' });
  });

  test('OpenRouter is asked for the metadata that names it', async () => {
    let asked: unknown;
    answer = (response, request) => {
      asked = request.headers['x-openrouter-metadata'];
      served('Azure')(response);
    };
    await check();
    expect(asked).toBe('enabled');
    await ask({});
    expect(asked).toBeUndefined();
  });
});

test('a record that cannot be kept fails the request, and an unknown class the making of the guard', async () => {
  const audit = () => Promise.reject(new Error('full'));
  await expect(ask({}, { audit })).rejects.toThrow('full');
  expect(() => guard.guardedFetch('toString')).toThrow(/no class "toString"/);
});
