/** What a policy file changes, and that it changes nothing else. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInData } from './built-in-data.js';
import { builtInPolicy, loadPolicy, policyFromSnapshot } from './load-policy.js';
import type { Allowance, Policy } from './policy.js';

const file = path.resolve('/repository/openrouter-compliance.json');
const load = (content: object): Policy => loadPolicy(JSON.stringify(content), file);
const isAllowed = (allowance: Allowance | undefined) => allowance?.allowed;

const attested = { by: 'Data protection', date: '2026-11-25' };

/** A value for each cell that differs from every built-in one. */
const cells: Readonly<Record<string, unknown>> = {
  providers: ['amazon-bedrock', 'mistral'],
  models: ['mistralai/*'],
  freeVariants: 'the other',
  presets: 'the other',
  byok: 'the other',
  hosts: ['openrouter', 'llm.example.com'],
  plugins: ['web', 'file-parser'],
  keySources: { variables: ['LLM_*'], modules: ['node-vault'] },
  servedProviderCheck: 'any',
  auditedClient: ['guard', 'src/llm/*.ts'],
  redaction: 'required',
};
const routingCells = ['allow_fallbacks', 'data_collection', 'zdr'] as const;

describe.each(Object.keys(builtInData.classes))('a file over %s', (name) => {
  const builtIn = builtInData.classes[name] as (typeof builtInData.classes)[string];

  test.each(Object.keys(cells))('replaces %s and nothing else', (key) => {
    const before = builtIn[key as keyof typeof builtIn];
    const value = cells[key] === 'the other' ? !before : cells[key];
    const { data } = load({ classes: { [name]: { [key]: value } } });
    expect(data).toEqual({
      ...builtInData,
      classes: { ...builtInData.classes, [name]: { ...builtIn, [key]: value } },
    });
  });

  test.each(routingCells)('replaces routing.%s and nothing else', (key) => {
    const before = builtIn.routing[key];
    const value = key === 'data_collection' ? (before === 'deny' ? 'allow' : 'deny') : !before;
    const { data } = load({ classes: { [name]: { routing: { [key]: value } } } });
    expect(data).toEqual({
      ...builtInData,
      classes: {
        ...builtInData.classes,
        [name]: { ...builtIn, routing: { ...builtIn.routing, [key]: value } },
      },
    });
  });

  test('in any case of its name', () => {
    expect(load({ classes: { [name.toUpperCase()]: { models: ['mistralai/*'] } } }).classNames).toEqual(
      Object.keys(builtInData.classes),
    );
  });
});

test('an empty file is the built-in policy', () => {
  expect(load({}).data).toEqual(builtInPolicy().data);
  expect(load({}).digest).toBe(builtInPolicy().digest);
});

test('a snapshot brings the same policy back', () => {
  const policy = load({
    defaultClass: 'PHI',
    aliases: { phi: 'restricted' },
    classes: { partner: { extends: 'internal', providers: ['Google Vertex'], models: ['Google/*'] } },
    providers: { 'acme-cloud': { name: 'Acme Cloud', serves: ['acme/*'] } },
    attestations: { zdr: attested, byok: [{ providers: ['Azure'], ...attested }] },
  });
  const again = policyFromSnapshot(policy.snapshot, file);
  expect(again.data).toEqual(policy.data);
  expect(again.digest).toBe(policy.digest);
});

describe('restricted', () => {
  const demandOf = (content: object) => load(content).classNamed('restricted')?.demand;

  test('demands both, and each attestation takes away its own demand only', () => {
    expect(demandOf({})).toMatchObject({ denyDataCollection: true, zeroRetention: true });
    expect(demandOf({ attestations: { data_collection: attested } })).toEqual({
      pinned: true,
      denyDataCollection: false,
      zeroRetention: true,
      fields: [],
    });
    expect(demandOf({ attestations: { zdr: attested } })).toEqual({
      pinned: true,
      denyDataCollection: true,
      zeroRetention: false,
      fields: [],
    });
    expect(demandOf({ attestations: { data_collection: attested, zdr: attested } })).toEqual({
      pinned: true,
      denyDataCollection: false,
      zeroRetention: false,
      fields: [],
    });
  });

  test('allows the providers whose own key is attested, with their regions and no others', () => {
    const restricted = load({
      classes: { restricted: { models: ['openai/*'] } },
      attestations: {
        byok: [
          { providers: ['azure'], ...attested },
          { providers: ['google-vertex/eu'], ...attested },
        ],
      },
    }).classNamed('restricted');
    const answers = ['azure', 'azure/eu', 'google-vertex/eu', 'google-vertex', 'openai'].map((provider) =>
      isAllowed(restricted?.allowsProvider(provider)),
    );
    expect(answers).toEqual([true, true, true, false, false]);
    expect(restricted?.providersFor(['openai/gpt-4o'])).toEqual({ kind: 'providers', slugs: ['azure'] });
  });

  test('a listed provider without an attested key is open, not allowed', () => {
    const restricted = load({ classes: { restricted: { providers: ['azure'] } } }).classNamed('restricted');
    expect(isAllowed(restricted?.allowsProvider('azure'))).toBe('unknown');
    expect(isAllowed(restricted?.allowsProvider('openai'))).toBe(false);
  });
});

describe('providers', () => {
  test('a slug covers its regions; a region covers neither its provider nor its siblings', () => {
    const internal = load({ classes: { internal: { providers: ['azure/eu', 'anthropic'] } } }).classNamed(
      'internal',
    );
    const answers = [
      'azure/eu',
      'Azure/EU',
      'azure/eu/1',
      'azure',
      'azure/us',
      'azure/eu2',
      'anthropic/us',
    ].map((provider) => isAllowed(internal?.allowsProvider(provider)));
    expect(answers).toEqual([true, true, true, false, false, false, true]);
  });

  test('an empty list allows none, "any" allows unknown ones', () => {
    const policy = load({ classes: { internal: { providers: [] }, confidential: { providers: 'any' } } });
    expect(isAllowed(policy.classNamed('internal')?.allowsProvider('openai'))).toBe(false);
    expect(isAllowed(policy.classNamed('confidential')?.allowsProvider('acme'))).toBe(true);
  });

  test('a new provider is known by slug and name, and served models can be pinned', () => {
    const internal = load({
      classes: { internal: { providers: ['Acme Cloud'], models: ['acme/*'] } },
      providers: { 'acme-cloud': { name: 'Acme Cloud', serves: ['acme/*'] } },
    }).classNamed('internal');
    expect(isAllowed(internal?.allowsProvider('acme-cloud'))).toBe(true);
    expect(isAllowed(internal?.allowsProvider('Acme Cloud'))).toBe(true);
    expect(internal?.providersFor(['acme/m1'])).toEqual({ kind: 'providers', slugs: ['acme-cloud'] });
  });
});

describe('models', () => {
  const internalWith = (entry: object) => {
    const policy = load({ classes: { internal: entry } });
    return (...model: (string | null)[]) => {
      const allowance = policy.classNamed('internal')?.allowsModel(model);
      return allowance?.allowed === false ? allowance.why : allowance?.allowed;
    };
  };

  test('one id covers its variants; a variant covers only itself', () => {
    const allows = internalWith({ models: ['openai/gpt-4o', 'anthropic/claude-opus-4.5:nitro'] });
    expect(allows('openai/gpt-4o')).toBe(true);
    expect(allows('openai/gpt-4o:nitro')).toBe(true);
    expect(allows('openai/gpt-4o-mini')).toBe('not-listed');
    expect(allows('anthropic/claude-opus-4.5:nitro')).toBe(true);
    expect(allows('anthropic/claude-opus-4.5')).toBe('not-listed');
    expect(allows('openai/gpt-4o:free')).toBe('free-variant');
  });

  test('* stands for any text, at every place', () => {
    const allows = internalWith({ models: ['anthropic/claude-*-4.5', '*/gpt-oss-*'] });
    expect(allows('anthropic/claude-sonnet-4.5')).toBe(true);
    expect(allows('anthropic/claude-sonnet-4')).toBe('not-listed');
    expect(allows('openai/gpt-oss-20b')).toBe(true);
    expect(allows('openrouter/gpt-oss-20b')).toBe('router');
  });

  test('free variants', () => {
    const allows = internalWith({ freeVariants: true });
    expect(allows('openai/gpt-oss-20b:free')).toBe(true);
    expect(allows('deepseek/deepseek-r1:free')).toBe('not-listed');
    expect(allows('openrouter/free')).toBe('router');
    const one = internalWith({ freeVariants: true, models: ['openai/*', 'deepseek/deepseek-r1:free'] });
    expect(one('deepseek/deepseek-r1:free')).toBe(true);
    expect(one('deepseek/deepseek-r1')).toBe('not-listed');
  });

  test('routers need a pattern that names them', () => {
    expect(internalWith({ models: ['*'] })('openrouter/auto')).toBe('router');
    expect(internalWith({ models: ['openrouter/auto'] })('openrouter/auto')).toBe(true);
    expect(internalWith({ models: ['openrouter/*'] })('openrouter/fusion')).toBe(true);
    expect(internalWith({ models: ['*'] })('acme/model')).toBe(true);
  });

  test('presets', () => {
    const allows = internalWith({ presets: true });
    expect(allows('@preset/billing')).toBe(true);
    expect(allows('openai/gpt-4o@preset/billing')).toBe(true);
    expect(allows('deepseek/deepseek-r1@preset/billing')).toBe('not-listed');
  });

  test('web search needs a pattern that names it', () => {
    expect(internalWith({})('openai/gpt-4o:online')).toBe('unknown');
    const allows = internalWith({ models: ['openai/*', 'openai/*:online'] });
    expect(allows('openai/gpt-4o:online')).toBe(true);
    expect(allows('openai/gpt-4o')).toBe(true);
  });

  test('what is known in part', () => {
    const all = internalWith({ freeVariants: true, presets: true, models: ['openai/*', 'openai/*:online'] });
    expect(all('openai/', null)).toBe(true);
    expect(all(null)).toBe('unknown');
    expect(all('deepseek/', null)).toBe('not-listed');
    expect(internalWith({ freeVariants: true, presets: true })('openai/', null)).toBe('unknown');
  });
});

describe('classes of one’s own', () => {
  test('start as restricted', () => {
    const { data } = load({ classes: { patient: {} } });
    expect(data.classes['patient']).toEqual(builtInData.classes['restricted']);
  });

  test('or as the class that they extend, which may stand below or extend another', () => {
    const { data } = load({
      classes: {
        partner: { extends: 'team', models: ['openai/gpt-4o'] },
        team: { extends: 'Internal', routing: { zdr: true } },
      },
    });
    expect(data.classes['partner']).toEqual({
      ...builtInData.classes['internal'],
      extends: 'team',
      models: ['openai/gpt-4o'],
      routing: { ...builtInData.classes['internal']?.routing, zdr: true },
    });
  });

  test('a built-in class may take over another', () => {
    const { data } = load({ classes: { restricted: { extends: 'confidential' } } });
    expect(data.classes['restricted']).toEqual(builtInData.classes['confidential']);
  });

  test('are found by name and alias, whatever the case', () => {
    const policy = load({
      classes: { patient: {} },
      aliases: { PHI: 'Patient', 'Restricted/PHI': 'patient' },
    });
    for (const name of ['patient', 'Patient', ' PATIENT ', 'phi', 'PHI', 'restricted/phi'])
      expect(policy.classNamed(name)?.name).toBe('patient');
    expect(policy.classNamed('patients')).toBeUndefined();
    expect(policy.nearestClassName('patients')).toBe('patient');
    expect(load({ aliases: { phi: 'restricted' }, defaultClass: 'PHI' }).defaultClass).toBe('restricted');
  });
});

describe('files', () => {
  const policy = load({
    aliases: { phi: 'restricted' },
    files: [
      { globs: ['src/**'], class: 'internal' },
      { globs: ['src/clinical/**', 'lib/clinical/**'], class: 'PHI' },
      { globs: ['**/clinical/public/**'], class: 'public' },
      { globs: ['src/clinical/public/draft.ts'], class: 'confidential' },
    ],
  });

  test.each([
    ['src/a.ts', 'internal'],
    ['src/clinical/a.ts', 'restricted'],
    ['lib/clinical/a.ts', 'restricted'],
    // The last entry that matches wins, not the longest glob.
    ['src/clinical/public/a.ts', 'public'],
    ['src/clinical/public/draft.ts', 'confidential'],
    ['lib/a.ts', undefined],
    ['Src/a.ts', undefined],
  ])('%s: %s', (file, name) => {
    expect(policy.classOfFile(file)).toBe(name);
  });

  test('a wide glob behind a narrow one wins', () => {
    const reversed = load({
      files: [
        { globs: ['src/clinical/**'], class: 'restricted' },
        { globs: ['src/**'], class: 'internal' },
      ],
    });
    expect(reversed.classOfFile('src/clinical/a.ts')).toBe('internal');
  });
});

describe('tests and scripts', () => {
  test.each([
    ['src/a.ts', 'production'],
    ['src/a.test.ts', 'test'],
    ['src/a.spec.tsx', 'test'],
    ['src/a.e2e-spec.ts', 'test'],
    ['src/__tests__/a.ts', 'test'],
    ['src/__mocks__/a.ts', 'test'],
    ['test/a.ts', 'test'],
    ['packages/x/tests/a.ts', 'test'],
    ['e2e/a.ts', 'test'],
    ['src/fixtures/a.ts', 'test'],
    ['scripts/a.ts', 'script'],
    ['packages/x/scripts/a.ts', 'script'],
    ['src/scripts/a.ts', 'production'],
    ['src/latest.ts', 'production'],
    ['src/contest/a.ts', 'production'],
  ])('%s: %s', (file, context) => {
    expect(builtInPolicy().contextOfFile(file)).toBe(context);
  });

  test('globs replace the built-in ones, and "everything" judges these files like the rest', () => {
    const policy = load({
      tests: { globs: ['**/*.check.ts'] },
      scripts: { judge: 'everything' },
    });
    expect(policy.contextOfFile('src/a.check.ts')).toBe('test');
    expect(policy.contextOfFile('src/a.test.ts')).toBe('production');
    expect(policy.contextOfFile('scripts/a.ts')).toBe('production');
    expect(load({ tests: { globs: [] } }).contextOfFile('src/a.test.ts')).toBe('production');
  });
});

describe('hosts', () => {
  const policy = load({
    hosts: {
      openrouter: ['llm.example.com', 'https://gateway.example.com/openrouter', 'localhost:4000'],
      selfHosted: [
        { url: 'http://models.internal:8000/v1', classes: ['PHI', 'internal'], models: ['llama3*'] },
        { url: 'https://vllm.example.com', classes: ['restricted'] },
      ],
      environment: { LLM_BASE_URL: 'https://llm.example.com/v1' },
    },
    aliases: { phi: 'restricted' },
  });

  test.each([
    ['https://openrouter.ai/api/v1', 'openrouter'],
    ['openrouter.ai', 'openrouter'],
    ['HTTPS://OpenRouter.AI/api/v1', 'openrouter'],
    ['https://eu.openrouter.ai/api/v1', 'openrouter'],
    ['https://openrouter.helicone.ai/api/v1', 'openrouter'],
    ['https://gateway.ai.cloudflare.com/v1/a/b/openrouter', 'openrouter'],
    ['https://gateway.ai.cloudflare.com/v1/a/b/openai', 'other'],
    ['https://openrouter.ai.example.com/api/v1', 'other'],
    ['https://notopenrouter.ai', 'other'],
    ['https://example.com/openrouter.ai', 'other'],
    ['https://api.openai.com/v1', 'other'],
    ['https://llm.example.com/v1/chat', 'openrouter'],
    ['http://llm.example.com:8080', 'openrouter'],
    ['https://other.example.com', 'other'],
    ['https://gateway.example.com/openrouter/api', 'openrouter'],
    ['https://gateway.example.com/openai', 'other'],
    ['https://gateway.example.com/openrouter2', 'other'],
    ['http://localhost:4000/v1', 'openrouter'],
    ['http://localhost:4001/v1', 'other'],
    ['http://models.internal:8000/v1/chat/completions', 'self-hosted'],
    ['http://models.internal:8000/v2', 'other'],
    ['http://models.internal:9000/v1', 'other'],
    ['https://vllm.example.com/v1', 'self-hosted'],
    ['not a url', 'other'],
  ])('%s: %s', (url, kind) => {
    expect(policy.hostKind(url)).toBe(kind);
  });

  test('a server of one’s own has its classes and models; any id is taken as it is', () => {
    const models = policy.selfHostedAt('http://models.internal:8000/v1/chat/completions');
    expect(models?.classNames).toEqual(['restricted', 'internal']);
    expect(models?.allowsModel(['llama3:8b']).allowed).toBe(true);
    expect(models?.allowsModel(['qwen3:8b']).allowed).toBe(false);
    expect(policy.selfHostedAt('https://vllm.example.com/v1')?.allowsModel(['whatever']).allowed).toBe(true);
    expect(policy.selfHostedAt('https://openrouter.ai')).toBeUndefined();
  });

  test('environment variables by their exact names', () => {
    expect(policy.environmentUrl('LLM_BASE_URL')).toBe('https://llm.example.com/v1');
    expect(policy.environmentUrl('llm_base_url')).toBeUndefined();
    expect(policy.environmentUrl('toString')).toBeUndefined();
  });
});

test('in-house rows are handed on as they are', () => {
  const rows = {
    clients: [{ module: '@acme/llm', export: 'Llm', like: 'openai' }],
    loggers: [
      { module: '@acme/log', export: 'log', methods: ['info'] },
      { module: '@acme/audit', export: 'default' },
    ],
    redactors: [{ module: 'src/lib/redact.ts', export: 'redact' }],
  };
  const policy = load(rows);
  expect(policy.clients).toEqual(rows.clients);
  expect(policy.loggers).toEqual([rows.loggers[0], { ...rows.loggers[1], methods: [] }]);
  expect(policy.redactors).toEqual(rows.redactors);
  expect(policy.root).toBe(path.dirname(file));
});

describe('why no provider can be pinned', () => {
  const attestations = { byok: [{ providers: ['openai'], ...attested }] };
  test.each([
    [
      { providers: ['azure', 'openai'], byok: true },
      {},
      'class own lists azure, openai, but only with a key of your own, which "attestations.byok" in the policy does not name',
    ],
    [
      { providers: ['anthropic', 'openai'], byok: true },
      { attestations },
      'none of the providers of class own (openai) is known to serve anthropic/claude-sonnet-4.5; anthropic would, but only with a key of your own, which "attestations.byok" in the policy does not name',
    ],
    [
      { providers: 'byok' },
      {},
      'class own allows only providers with a key of your own, and "attestations.byok" in the policy names none',
    ],
    [{ providers: [] }, {}, 'class own lists no provider'],
    [
      { providers: ['openai'] },
      {},
      'none of the providers of class own (openai) is known to serve anthropic/claude-sonnet-4.5',
    ],
  ])('%j', (own, more, reason) => {
    const classes = { own: { extends: 'internal', ...own } };
    const policy = load({ classes, ...more });
    expect(policy.classNamed('own')?.providersFor(['anthropic/claude-sonnet-4.5'])).toEqual({
      kind: 'undecided',
      reason,
    });
  });
});
