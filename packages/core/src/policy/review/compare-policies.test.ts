import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../load-policy.js';
import { coversModels } from './class-changes.js';
import { comparePolicies } from './compare-policies.js';

const files = ['src/a.ts', 'src/clinical/b.ts', 'src/clinical/c.ts', 'src/a.test.ts'];
const load = (content: object) =>
  loadPolicy(JSON.stringify(content), '/repository/openrouter-compliance.json');

function compare(before: object, after: object): string[] {
  return comparePolicies(load(before), load(after), files).map(
    ({ effect, key, message }) => `${effect}: ${key}: ${message}`,
  );
}

const internal = (entry: object) => ({ classes: { internal: entry } });
const attested = { by: 'DPO', date: '2026-11-25' };

test('equal policies, however they are written, differ in nothing', () => {
  expect(compare({}, {})).toEqual([]);
  expect(
    compare(
      {},
      internal({ providers: ['OpenAI', 'azure', 'anthropic', 'Google Vertex', 'google-ai-studio'] }),
    ),
  ).toEqual([]);
  expect(compare({ defaultClass: 'Internal' }, {})).toEqual([]);
});

test('approvers are told by name', () => {
  expect(compare({ approvers: ['ada', 'bob'] }, { approvers: ['ada', 'eve'] })).toEqual([
    'changed: approvers: now names eve and no longer names bob.',
  ]);
});

describe('one way loosens, the other tightens', () => {
  test.each<[string, object, object, string, string]>([
    [
      'a provider',
      {},
      internal({
        providers: ['openai', 'azure', 'anthropic', 'google-vertex', 'google-ai-studio', 'mistral'],
      }),
      'classes.internal.providers: mistral is allowed now.',
      'classes.internal.providers: mistral is no longer allowed.',
    ],
    [
      'a region',
      internal({ providers: ['azure/eu'] }),
      internal({ providers: ['azure'] }),
      'classes.internal.providers: azure is allowed now.',
      'classes.internal.providers: azure is no longer allowed.',
    ],
    [
      'any provider',
      internal({ providers: ['openai'] }),
      internal({ providers: 'any' }),
      'classes.internal.providers: any provider is allowed now.',
      'classes.internal.providers: any provider was allowed, now only openai.',
    ],
    [
      'a model',
      internal({ models: ['openai/*'] }),
      internal({ models: ['openai/*', 'mistralai/*'] }),
      'classes.internal.models: mistralai/* is allowed now.',
      'classes.internal.models: mistralai/* is no longer allowed.',
    ],
    [
      'any model',
      internal({ models: [] }),
      internal({ models: 'any' }),
      'classes.internal.models: any model is allowed now.',
      'classes.internal.models: any model was allowed, now none.',
    ],
    [
      'a host',
      internal({ hosts: ['openrouter'] }),
      internal({ hosts: ['openrouter', 'eu.openrouter.ai', 'llm.example.com'] }),
      'classes.internal.hosts: llm.example.com is allowed now.',
      'classes.internal.hosts: llm.example.com is no longer allowed.',
    ],
    [
      'any host',
      internal({ hosts: ['openrouter'] }),
      {},
      'classes.internal.hosts: any host is allowed now.',
      'classes.internal.hosts: any host was allowed, now only openrouter.',
    ],
    [
      'a plugin',
      internal({ plugins: ['web'] }),
      internal({ plugins: ['web', 'file-parser'] }),
      'classes.internal.plugins: file-parser is allowed now.',
      'classes.internal.plugins: file-parser is no longer allowed.',
    ],
    [
      'a source of keys',
      internal({ keySources: { variables: ['A'] } }),
      internal({ keySources: { variables: ['A'], modules: ['node-vault'] } }),
      'classes.internal.keySources: node-vault is allowed now.',
      'classes.internal.keySources: node-vault is no longer allowed.',
    ],
    [
      'any source of keys',
      internal({ keySources: { variables: ['A'] } }),
      {},
      'classes.internal.keySources: any source of keys is allowed now.',
      'classes.internal.keySources: any source of keys was allowed, now only A.',
    ],
    [
      'the provider that has served',
      internal({ servedProviderCheck: 'guard' }),
      {},
      'classes.internal.servedProviderCheck: a check of the provider that has served is no longer demanded.',
      'classes.internal.servedProviderCheck: a check of the provider that has served is demanded now.',
    ],
    [
      'audit records',
      internal({ auditedClient: 'guard' }),
      {},
      'classes.internal.auditedClient: an audit record of each request is no longer demanded.',
      'classes.internal.auditedClient: an audit record of each request is demanded now.',
    ],
    [
      'whose code may compare the provider',
      internal({ servedProviderCheck: 'guard' }),
      internal({ servedProviderCheck: 'any' }),
      'classes.internal.servedProviderCheck: code of the program is allowed now.',
      'classes.internal.servedProviderCheck: code of the program is no longer allowed.',
    ],
    [
      'a module that keeps records',
      internal({ auditedClient: ['src/llm/a.ts'] }),
      internal({ auditedClient: ['src/llm/a.ts', 'guard'] }),
      'classes.internal.auditedClient: guard is allowed now.',
      'classes.internal.auditedClient: guard is no longer allowed.',
    ],
    [
      'redaction',
      internal({ redaction: 'required' }),
      {},
      'classes.internal.redaction: a redactor in front of prompts is no longer demanded.',
      'classes.internal.redaction: a redactor in front of prompts is demanded now.',
    ],
    [
      'a service that keeps prompts',
      internal({ logs: { services: ['langfuse'] } }),
      internal({ logs: { services: ['langfuse', 'langsmith'] } }),
      'classes.internal.logs.services: langsmith is allowed now.',
      'classes.internal.logs.services: langsmith is no longer allowed.',
    ],
    [
      'any service that keeps prompts',
      {},
      internal({ logs: { services: 'any' } }),
      'classes.internal.logs.services: any service is allowed now.',
      'classes.internal.logs.services: any service was allowed, now none.',
    ],
    [
      'answers in logs',
      internal({ logs: { responses: 'deny' } }),
      {},
      'classes.internal.logs.responses: keeping answers out of logs is no longer demanded.',
      'classes.internal.logs.responses: keeping answers out of logs is demanded now.',
    ],
    [
      'digests with a key',
      internal({ logs: { digests: 'keyed' } }),
      internal({ logs: { digests: 'plain' } }),
      'classes.internal.logs.digests: a keyed digest is no longer demanded.',
      'classes.internal.logs.digests: a keyed digest is demanded now.',
    ],
    [
      'free variants',
      {},
      internal({ freeVariants: true }),
      'classes.internal.freeVariants: `:free` variants are allowed now.',
      'classes.internal.freeVariants: `:free` variants are no longer allowed.',
    ],
    [
      'presets',
      {},
      internal({ presets: true }),
      'classes.internal.presets: presets are allowed now.',
      'classes.internal.presets: presets are no longer allowed.',
    ],
    [
      'pins',
      {},
      internal({ routing: { allow_fallbacks: true } }),
      'classes.internal.routing.allow_fallbacks: pinned providers are no longer demanded.',
      'classes.internal.routing.allow_fallbacks: pinned providers are demanded now.',
    ],
    [
      'data collection',
      internal({ routing: { data_collection: 'deny' } }),
      {},
      'classes.internal.routing.data_collection: `data_collection: "deny"` is no longer demanded.',
      'classes.internal.routing.data_collection: `data_collection: "deny"` is demanded now.',
    ],
    [
      'retention',
      internal({ routing: { zdr: true } }),
      {},
      'classes.internal.routing.zdr: `zdr: true` is no longer demanded.',
      'classes.internal.routing.zdr: `zdr: true` is demanded now.',
    ],
    [
      'an attestation',
      {},
      { attestations: { zdr: attested } },
      'classes.restricted.routing.zdr: `zdr: true` is no longer demanded.',
      'classes.restricted.routing.zdr: `zdr: true` is demanded now.',
    ],
    [
      'an attested key',
      {},
      { attestations: { byok: [{ providers: ['azure'], ...attested }] } },
      'classes.restricted.providers: azure is allowed now.',
      'classes.restricted.providers: azure is no longer allowed.',
    ],
    [
      'keys of one’s own',
      internal({ byok: true, providers: ['openai'] }),
      internal({ providers: ['openai'] }),
      'classes.internal.byok: a key of your own is no longer demanded.',
      'classes.internal.byok: a key of your own is demanded now.',
    ],
    [
      'the default class',
      { defaultClass: 'confidential' },
      {},
      'defaultClass: was "confidential" and is "internal" now.',
      'defaultClass: was "internal" and is "confidential" now.',
    ],
    [
      'an alias',
      { aliases: { phi: 'restricted' } },
      { aliases: { phi: 'public' } },
      'aliases.phi: stood for "restricted" and stands for "public" now.',
      'aliases.phi: stood for "public" and stands for "restricted" now.',
    ],
    [
      'files',
      { files: [{ globs: ['src/clinical/**'], class: 'restricted' }] },
      {},
      'src/clinical/b.ts (and 1 more): was "restricted" and is "internal" now.',
      'src/clinical/b.ts (and 1 more): was "internal" and is "restricted" now.',
    ],
    [
      'tests',
      {},
      { tests: { globs: ['**/*.test.ts', 'src/clinical/**'] } },
      'src/clinical/b.ts (and 1 more): is a test now, where only literal keys are judged.',
      'src/clinical/b.ts (and 1 more): is judged like the rest now.',
    ],
    [
      'a gateway',
      { hosts: { openrouter: ['llm.example.com'] } },
      {},
      'hosts.openrouter: what goes to llm.example.com is no longer judged as sent to OpenRouter.',
      'hosts.openrouter: what goes to llm.example.com is judged as sent to OpenRouter now.',
    ],
    [
      'a variable',
      { hosts: { environment: { X: 'https://openrouter.ai' } } },
      { hosts: { environment: { X: 'https://example.com' } } },
      'hosts.environment.X: stood for https://openrouter.ai and stands for https://example.com now.',
      'hosts.environment.X: stood for https://example.com and stands for https://openrouter.ai now.',
    ],
    [
      'a server',
      {},
      { hosts: { selfHosted: [{ url: 'http://localhost:8000', classes: ['restricted'] }] } },
      'hosts.selfHosted (http://localhost:8000): restricted is allowed now.',
      'hosts.selfHosted (http://localhost:8000): restricted is no longer allowed.',
    ],
    [
      'a logger',
      { loggers: [{ module: '@acme/log', export: 'log' }] },
      {},
      'loggers: log of @acme/log is no longer declared so.',
      'loggers: log of @acme/log is declared now.',
    ],
    [
      'a client',
      { clients: [{ module: '@acme/llm', export: 'Llm', like: 'openai' }] },
      {},
      'clients: Llm of @acme/llm is no longer declared so.',
      'clients: Llm of @acme/llm is declared now.',
    ],
    [
      'a redactor',
      {},
      { redactors: [{ module: '@acme/redact', export: 'redact' }] },
      'redactors: redact of @acme/redact is declared now.',
      'redactors: redact of @acme/redact is no longer declared so.',
    ],
  ])('%s', (_, tight, loose, loosened, tightened) => {
    expect(compare(tight, loose)).toContain(`loosened: ${loosened}`);
    expect(compare(tight, loose).filter((line) => line.startsWith('tightened'))).toEqual([]);
    expect(compare(loose, tight)).toContain(`tightened: ${tightened}`);
    expect(compare(loose, tight).filter((line) => line.startsWith('loosened'))).toEqual([]);
  });
});

test('a class that loses one thing and wins another does both', () => {
  expect(compare(internal({ providers: ['openai'] }), internal({ providers: ['azure'] }))).toEqual([
    'loosened: classes.internal.providers: azure is allowed now.',
    'tightened: classes.internal.providers: openai is no longer allowed.',
  ]);
});

test('files that move between classes of which neither is stricter count as loosened', () => {
  const classes = {
    a: { extends: 'internal', providers: ['openai'] },
    b: { extends: 'internal', providers: ['anthropic'] },
  };
  const at = (name: string) => ({ classes, files: [{ globs: ['src/a.ts'], class: name }] });
  expect(compare(at('a'), at('b'))).toEqual(['loosened: src/a.ts: was "a" and is "b" now.']);
});

test('new and lost names of classes change, and say so', () => {
  expect(compare({}, { classes: { partner: {} }, aliases: { phi: 'restricted' } })).toEqual([
    'changed: classes.partner: is a new class.',
    'changed: aliases.phi: is a new name of "restricted".',
  ]);
  expect(compare({ classes: { partner: {} }, aliases: { phi: 'restricted' } }, {})).toEqual([
    'changed: classes.partner: is no class any more.',
    'changed: aliases.phi: is no name of "restricted" any more.',
  ]);
});

test('what changes no verdict is said without a judgement', () => {
  expect(compare({}, { account: { rotationDays: 30 }, providers: { acme: { serves: ['acme/*'] } } })).toEqual(
    ['changed: providers: has other entries now.', 'changed: account: has other entries now.'],
  );
});

test.each([
  ['openai/*', 'openai/gpt-4o', true],
  ['openai/*', 'openai/gpt-*', true],
  ['openai/gpt-*', 'openai/*', false],
  ['*', 'openai/*', true],
  ['*', 'openrouter/auto', false],
  ['openrouter/*', 'openrouter/auto', true],
  ['openai/gpt-4o', 'openai/gpt-4o:nitro', true],
  ['openai/gpt-4o:nitro', 'openai/gpt-4o', false],
  ['openai/*', 'openai/gpt-4o:online', false],
  ['openai/*:online', 'openai/gpt-4o:online', true],
  ['*a*', '*', false],
  ['*/gpt-*', 'openai/gpt-4o', true],
])('all that %s matches, %s: %s', (outer, inner, expected) => {
  expect(coversModels(outer, inner)).toBe(expected);
});
