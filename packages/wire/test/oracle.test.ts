import { createHash } from 'node:crypto';
import type { RecordedRequest } from '@openrouter-compliance/testkit';
import { describe, expect, it } from 'vitest';
import { judge } from '../src/oracle.js';
import type { FurtherRequirement } from '../src/program.js';
import type { DataClass, Rule } from '../src/rule.js';

const canary = 'CANARY-oracle';

function request(body: unknown, change: Partial<RecordedRequest> = {}): RecordedRequest {
  const place = { host: 'openrouter.ai', path: '/api/v1/chat/completions', query: '' };
  return { method: 'POST', ...place, headers: {}, body, status: 200, ...change };
}

function verdict(rule: Rule, dataClass: DataClass, ...bodies: unknown[]): boolean {
  return judge({ requests: bodies.map((body) => request(body)), output: '' }, { class: dataClass }, canary)[
    rule
  ];
}

const closed = { order: ['openai'], allow_fallbacks: false };

describe('require-pinned-provider', () => {
  it.each<[string, DataClass, unknown, boolean]>([
    ['a closed order', 'internal', closed, true],
    ['a closed only', 'internal', { only: ['openai'], allow_fallbacks: false }, true],
    ['an order with fallbacks', 'internal', { order: ['openai'] }, false],
    ['only without closing', 'internal', { only: ['openai'] }, false],
    ['an empty list', 'internal', { order: [], allow_fallbacks: false }, false],
    ['no list', 'internal', { allow_fallbacks: false }, false],
    ['a string for the boolean', 'internal', { order: ['openai'], allow_fallbacks: 'false' }, false],
    ['the wrong case', 'internal', { order: ['openai'], allowFallbacks: false }, false],
    ['no provider', 'internal', undefined, false],
    ['confidential, whatever is kept', 'confidential', closed, true],
    ['restricted, whatever is kept', 'restricted', { ...closed, data_collection: 'deny' }, true],
    ['public without provider', 'public', undefined, true],
  ])('%s', (_, dataClass, provider, compliant) => {
    expect(verdict('require-pinned-provider', dataClass, { model: 'openai/gpt-4o', provider })).toBe(
      compliant,
    );
  });

  it('is violated by one request of several', () => {
    expect(verdict('require-pinned-provider', 'internal', { provider: closed }, {})).toBe(false);
  });
});

describe('require-data-policy', () => {
  it.each<[string, DataClass, unknown, boolean]>([
    ['confidential without deny', 'confidential', closed, false],
    ['confidential with deny', 'confidential', { ...closed, data_collection: 'deny' }, true],
    ['confidential with deny, not pinned', 'confidential', { data_collection: 'deny' }, true],
    ['confidential without preferences', 'confidential', undefined, false],
    ['restricted with deny', 'restricted', { ...closed, data_collection: 'deny' }, false],
    ['restricted with zdr alone', 'restricted', { ...closed, zdr: true }, false],
    ['restricted with both', 'restricted', { ...closed, data_collection: 'deny', zdr: true }, true],
    ['internal without preferences', 'internal', undefined, true],
  ])('%s', (_, dataClass, provider, compliant) => {
    expect(verdict('require-data-policy', dataClass, { model: 'openai/gpt-4o', provider })).toBe(compliant);
  });
});

describe('no-unapproved-provider', () => {
  it.each<[DataClass, readonly unknown[], boolean]>([
    ['internal', ['openai', 'Anthropic', 'Google AI Studio', 'Google'], true],
    ['internal', ['azure/eu', 'google-vertex/us-east5'], true],
    ['internal', ['openai', 'deepinfra'], false],
    ['internal', [7], false],
    ['confidential', ['azure'], false],
    ['restricted', ['openai'], false],
    ['public', ['novita'], true],
  ])('%s: %j', (dataClass, names, compliant) => {
    expect(verdict('no-unapproved-provider', dataClass, { provider: { order: names } })).toBe(compliant);
    expect(verdict('no-unapproved-provider', dataClass, { provider: { only: names } })).toBe(compliant);
  });
});

describe('no-unapproved-model', () => {
  it.each<[DataClass, unknown, boolean]>([
    ['internal', { model: 'openai/gpt-4o' }, true],
    ['internal', { model: 'google/gemini-2.5-pro:nitro' }, true],
    ['internal', { model: 'google/gemma-3-27b-it:free' }, false],
    ['internal', { model: 'openai/gpt-4o', models: ['x-ai/grok-4'] }, false],
    ['internal', { models: ['openai/gpt-4o'] }, true],
    ['internal', { model: 'openai/gpt-4o', fallbacks: [{ model: 'x-ai/grok-4' }] }, false],
    ['internal', { model: 'openai/gpt-4o', fallbacks: [{ model: 'anthropic/claude-haiku-4.5' }] }, true],
    ['internal', { model: 'openrouter/auto' }, false],
    ['internal', { model: '@preset/mine' }, false],
    ['internal', { model: 'openai' }, false],
    ['internal', {}, false],
    ['confidential', { model: 'google/gemini-2.5-pro' }, false],
    ['restricted', { model: 'openai/gpt-4o' }, false],
    ['public', { model: 'openrouter/auto' }, true],
  ])('%s: %j', (dataClass, body, compliant) => {
    expect(verdict('no-unapproved-model', dataClass, body)).toBe(compliant);
  });
});

describe('no-raw-prompt-logging', () => {
  const text = `the patient ${canary} has a rash`;
  it.each([
    ['nothing', '', true],
    ['a hash', 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9', true],
    ['the text', text, false],
    ['upper case', text.toUpperCase(), false],
    ['base64', `x ${Buffer.from(text).toString('base64')} y`, false],
    ['base64 behind a name', `data=${Buffer.from(text).toString('base64')}`, false],
    ['base64url', Buffer.from(text).toString('base64url'), false],
    ['hex', Buffer.from(text).toString('hex'), false],
    ['a query string', `GET /search?q=${encodeURIComponent(text)}`, false],
    ['a stray per cent sign', '100%ff done', true],
  ])('%s', (_, output, compliant) => {
    expect(judge({ requests: [], output }, { class: 'internal' }, canary)['no-raw-prompt-logging']).toBe(
      compliant,
    );
  });
});

it('leaves requests without content and other hosts aside', () => {
  const models = request(undefined, { method: 'GET', path: '/api/v1/models' });
  const elsewhere = request({ model: 'x' }, { host: 'api.openai.com' });
  const lookalike = request({ model: 'x' }, { host: 'openrouter.ai.example.org' });
  const outcome = judge(
    { requests: [models, elsewhere, lookalike], output: '' },
    { class: 'internal' },
    canary,
  );
  expect(Object.values(outcome).every(Boolean)).toBe(true);
});

describe('what a policy adds about logs', () => {
  const question = `Is she ill? ${canary}`;
  const sha = createHash('sha256').update(question).digest('hex');
  const answer = 'This is an answer of the loopback.';
  type Logs = NonNullable<FurtherRequirement['logs']>;
  it.each<[string, Logs, { readonly printed: string; readonly told?: string }, boolean]>([
    ['an answer', { responses: 'deny' }, { printed: answer }, false],
    ['a part of one', { responses: 'deny' }, { printed: '> an answer of the' }, false],
    ['an answer without the demand', {}, { printed: answer }, true],
    ['a prompt for an approved service', { services: 'approved' }, { printed: '', told: question }, true],
    ['the same on the console', { services: 'approved' }, { printed: question }, false],
    ['a prompt for another service', {}, { printed: '', told: question }, false],
    ['a plain digest', { digests: 'keyed' }, { printed: sha.slice(0, 12) }, false],
    ['a plain digest without the demand', {}, { printed: sha }, true],
  ])('%s', (_, logs, { printed, told = '' }, compliant) => {
    const requests = [request({ messages: [{ role: 'user', content: question }] })];
    const capture = { requests, printed, output: `${printed}\n${told}` };
    expect(judge(capture, { class: 'internal', requires: { logs } }, canary)['no-raw-prompt-logging']).toBe(
      compliant,
    );
  });
});

describe('no-unapproved-endpoint', () => {
  const allows = (
    dataClass: DataClass,
    host: string,
    hosts?: FurtherRequirement['hosts'],
    text = '',
  ): boolean =>
    judge(
      {
        requests: [
          request(
            { model: 'm', messages: [{ role: 'user', content: text }] },
            { host, path: '/v1/chat/completions' },
          ),
        ],
        output: '',
      },
      { class: dataClass, ...(hosts && { requires: { hosts } }) },
      canary,
    )['no-unapproved-endpoint'];

  it('binds restricted data to OpenRouter, and to hosts that a policy lists in its place', () => {
    expect(allows('restricted', 'openrouter.ai')).toBe(true);
    expect(allows('restricted', 'eu.openrouter.ai')).toBe(true);
    expect(allows('restricted', 'notopenrouter.ai')).toBe(false);
    expect(allows('restricted', 'api.openai.com')).toBe(false);
    expect(allows('confidential', 'api.openai.com')).toBe(true);
    expect(allows('confidential', 'api.openai.com', { confidential: ['openrouter.ai'] })).toBe(false);
    expect(allows('restricted', 'llm.example', { restricted: ['llm.example'] })).toBe(true);
    expect(allows('internal', 'api.openai.com', undefined, 'RESTRICTED-DATA')).toBe(false);
  });
});

describe('no-unapproved-plugin', () => {
  const allows = (dataClass: DataClass, body: object, plugins?: FurtherRequirement['plugins']): boolean =>
    judge(
      { requests: [request({ model: 'openai/gpt-4o', ...body })], output: '' },
      { class: dataClass, ...(plugins && { requires: { plugins } }) },
      canary,
    )['no-unapproved-plugin'];

  it.each<[object, boolean]>([
    [{}, true],
    [{ plugins: [{ id: 'web' }] }, false],
    [{ plugins: [{ id: 'web', enabled: false }] }, true],
    [{ tools: [{ type: 'function' }] }, true],
    [{ tools: [{ type: 'openrouter:web_search' }] }, false],
    [{ model: 'openai/gpt-4o:online' }, false],
    [{ models: ['openai/gpt-4o:free:online'] }, false],
    [{ preset: 'notes' }, false],
  ])('restricted data with %j: %s', (body, compliant) => {
    expect(allows('restricted', body)).toBe(compliant);
    expect(allows('internal', body)).toBe(true);
    expect(allows('internal', body, { internal: [] })).toBe(compliant);
  });

  it('what a policy lists', () => {
    expect(allows('internal', { plugins: [{ id: 'web' }] }, { internal: ['web'] })).toBe(true);
    expect(allows('internal', { model: 'a/b:online' }, { internal: ['web'] })).toBe(true);
  });
});
