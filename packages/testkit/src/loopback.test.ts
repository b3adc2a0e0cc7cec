import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLoopback, type Loopback } from './loopback.js';

const key = 'Bearer not-a-real-key';
let loopback: Loopback;

beforeEach(async () => {
  loopback = await startLoopback({ unavailableModels: ['openai/gone'], flaggedTexts: ['a secret'] });
});
afterEach(() => loopback.close());

function post(path: string, body: unknown, headers: Record<string, string> = { authorization: key }) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${loopback.url}/api/v1${path}`, { method: 'POST', headers, body: text });
}

const messages = [{ role: 'user', content: 'hello' }];

describe('startLoopback', () => {
  it.each([
    ['here is a secret', 'here is a secret'],
    [`a secret ${'x'.repeat(200)} end`, `a secret ${'x'.repeat(40)}...${'x'.repeat(44)} end`],
  ])(
    'refuses a flagged text as moderation does, and quotes at most 100 characters: %s',
    async (text, quote) => {
      const body = {
        model: 'openai/gpt-4o',
        messages: [{ role: 'user', content: [{ type: 'text', text }] }],
      };
      const response = await post('/chat/completions', body);
      expect(response.status).toBe(403);
      expect(quote.length).toBeLessThanOrEqual(100);
      expect(await response.json()).toMatchObject({
        error: { code: 403, metadata: { flagged_input: quote, model_slug: 'openai/gpt-4o' } },
      });
    },
  );

  it('answers a chat completion and records what was sent', async () => {
    const response = await post('/chat/completions', { model: 'openai/gpt-4o', messages });
    const answer = (await response.json()) as Record<string, unknown>;
    expect(response.status).toBe(200);
    expect(answer).toMatchObject({
      object: 'chat.completion',
      model: 'openai/gpt-4o',
      system_fingerprint: null,
    });
    expect(loopback.requests).toHaveLength(1);
    expect(loopback.requests[0]).toMatchObject({
      method: 'POST',
      path: '/api/v1/chat/completions',
      status: 200,
      body: { model: 'openai/gpt-4o', messages },
    });
  });

  it('never keeps a credential', async () => {
    const headers = { authorization: key, 'x-api-key': 'also-secret', cookie: 'a=b' };
    await post('/chat/completions', { model: 'openai/gpt-4o', messages }, headers);
    const recorded = JSON.stringify(loopback.requests);
    expect(recorded).not.toContain('not-a-real-key');
    expect(recorded).not.toContain('also-secret');
    expect(loopback.requests[0]?.headers['authorization']).toBe('Bearer [redacted]');
  });

  it('streams chat chunks that add up to the reply and end with [DONE]', async () => {
    const response = await post('/chat/completions', { model: 'openai/gpt-4o', messages, stream: true });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const data = (await response.text()).match(/(?<=^data: ).*$/gm) ?? [];
    expect(data.at(-1)).toBe('[DONE]');
    const chunks = data
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { choices: { delta: { content: string } }[] });
    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content).join('')).toBe(
      'This is an answer of the loopback.',
    );
  });

  it('answers a requested JSON schema with an instance of it', async () => {
    const properties = {
      label: { enum: ['bug', 'wish'] },
      score: { type: 'number' },
      tags: { type: 'array' },
    };
    const schema = { type: 'object', properties };
    const response_format = { type: 'json_schema', json_schema: { name: 'triage', schema } };
    const response = await post('/chat/completions', { model: 'openai/gpt-4o', messages, response_format });
    const answer = (await response.json()) as { choices: { message: { content: string } }[] };
    const instance: unknown = JSON.parse(answer.choices[0]?.message.content ?? '');
    expect(instance).toEqual({ label: 'bug', score: 0, tags: [] });
  });

  it('streams the events of a response in order', async () => {
    const response = await post('/responses', { model: 'openai/gpt-4o', input: 'hello', stream: true });
    const names = (await response.text()).match(/(?<=^event: ).*$/gm) ?? [];
    expect(names.at(0)).toBe('response.created');
    expect(names.at(-1)).toBe('response.completed');
    expect(names).toContain('response.output_text.delta');
  });

  it('gives one embedding for each input, in the encoding asked for', async () => {
    const response = await post('/embeddings', { model: 'm', input: ['a', 'b'], encoding_format: 'base64' });
    const answer = (await response.json()) as { data: { embedding: string }[] };
    expect(answer.data).toHaveLength(2);
    const bytes = Buffer.from(answer.data[0]?.embedding ?? '', 'base64');
    expect([...new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)]).toEqual([
      0.25, -0.5, 0.125, 1,
    ]);
  });

  it.each([
    ['/completions', { model: 'm', prompt: 'hello' }, 'text_completion'],
    ['/responses', { model: 'm', input: 'hello' }, 'response'],
  ])('answers %s', async (path, body, object) => {
    const response = await post(path, body);
    expect(await response.json()).toMatchObject({ object });
  });

  it('answers the Anthropic shape', async () => {
    const response = await post('/messages', { model: 'm', messages }, { 'x-api-key': 'k' });
    expect(await response.json()).toMatchObject({ type: 'message', role: 'assistant' });
  });

  it('lists models without a key', async () => {
    const response = await fetch(`${loopback.url}/api/v1/models`);
    const answer = (await response.json()) as { data: { id: string }[] };
    expect(answer.data.map(({ id }) => id)).toContain('openai/gpt-4o');
  });

  it.each([
    ['a missing key', '/chat/completions', { model: 'm', messages }, {}, 401],
    ['a body that is not JSON', '/chat/completions', 'nonsense', { authorization: key }, 400],
    ['a body without its content', '/chat/completions', { model: 'm' }, { authorization: key }, 400],
    ['an unknown place', '/chat/complete', { model: 'm', messages }, { authorization: key }, 404],
    ['an inherited name as place', '/constructor', {}, { authorization: key }, 404],
    [
      'a model that nobody serves',
      '/chat/completions',
      { model: 'openai/gone', messages },
      { authorization: key },
      404,
    ],
  ])('refuses %s as OpenRouter does, and records it', async (_, path, body, headers, status) => {
    const response = await post(path, body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code: status } });
    expect(loopback.requests[0]?.status).toBe(status);
  });

  it('serves a fallback model when the first is unavailable', async () => {
    const response = await post('/chat/completions', {
      model: 'openai/gone',
      models: ['openai/gpt-4o'],
      messages,
    });
    expect(response.status).toBe(200);
  });

  it('survives a client that hangs up', async () => {
    await new Promise<void>((resolve) => {
      const sent = httpRequest(`${loopback.url}/api/v1/chat/completions`, { method: 'POST' });
      sent.on('error', () => resolve());
      sent.write('{"model":', () => sent.destroy(new Error('gone')));
    });
    const response = await post('/chat/completions', { model: 'm', messages });
    expect(response.status).toBe(200);
  });

  it('closes, also with idle connections', async () => {
    const other = await startLoopback();
    await fetch(`${other.url}/api/v1/models`);
    await other.close();
    await expect(fetch(`${other.url}/api/v1/models`)).rejects.toThrow();
  });
});
