import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../parse-policy.js';
import { lintPolicy, wordsToFind } from './lint-policy.js';
import type { Survey } from './remarks/remark.js';

const repository: Survey = {
  files: ['src/a.ts', 'src/billing/b.ts', 'src/clinical/c.ts', 'src/lib/redact.ts', 'test/a.test.ts'],
  tags: new Set(['phi', 'partner']),
  found: new Set(['LLM_URL', '@acme/log', '@acme/llm', '@aws-sdk/client-secrets-manager']),
  modules: ['@acme/log', '@acme/llm', '@aws-sdk/client-secrets-manager', 'openai'],
  today: '2026-11-26',
};

function lint(content: object, survey: Survey = repository): string[] {
  const parsed = parsePolicy(JSON.stringify(content, null, 2), '/repository/openrouter-compliance.json');
  if ('mistakes' in parsed) throw parsed.mistakes[0];
  return lintPolicy(parsed, survey).map(({ line, message }) => `${line}: ${message}`);
}

const attested = (date: string) => ({ by: 'DPO', date });
const classed = (name: string, entry: object) => ({ classes: { [name]: entry } });

describe('is suspicious', () => {
  test.each<[string, object, string]>([
    [
      'a glob that matches nothing',
      { files: [{ globs: ['src/**', 'lib/**'], class: 'public' }] },
      '6: "files[0].globs[1]" matches no source file. Correct the glob or remove it.',
    ],
    [
      'an entry that later ones overrule',
      {
        files: [
          { globs: ['src/billing/**'], class: 'confidential' },
          { globs: ['src/**'], class: 'internal' },
        ],
      },
      '3: "files[0]" decides for no file, as later entries match all of its files. Move it below them or remove it.',
    ],
    [
      'a test glob that matches nothing',
      { tests: { globs: ['**/*.check.ts'] } },
      '4: "tests.globs[0]" matches no source file. Correct the glob or remove it.',
    ],
    [
      'a module for records that is none',
      classed('internal', { auditedClient: ['guard', 'src/llm/audited-clinet.ts'] }),
      '6: "classes.internal.auditedClient[1]" matches no source file. Correct the glob or remove it.',
    ],
    [
      'tests that are most of the code',
      { tests: { globs: ['src/**'] } },
      '3: "tests.globs" match 4 of 5 source files, in which only literal keys are judged. Name narrower globs.',
    ],
    [
      'a class that nothing uses',
      classed('patient', {}),
      '3: "classes.patient" is used by no entry and no tag in the code. Use it or remove it.',
    ],
    [
      'an alias that nobody writes',
      { aliases: { pii: 'internal' } },
      '3: "aliases.pii" is used by no entry and no tag in the code. Remove it when nobody writes it.',
    ],
    [
      'files of a class without a model',
      { files: [{ globs: ['src/clinical/**'], class: 'restricted' }] },
      '7: "files[0].class" names a class that allows no model, as the built-in "restricted" does, so every call of it is a finding. List what it may use.',
    ],
    [
      'a class that needs keys, without an attestation',
      { defaultClass: 'restricted', ...classed('restricted', { models: ['openai/*'] }) },
      '2: "defaultClass" names a class that needs keys of your own, as the built-in "restricted" does, and none is attested. Attest the providers under "attestations.byok".',
    ],
    [
      'any provider beyond public',
      classed('internal', { providers: 'any' }),
      '4: "classes.internal.providers" is "any", which includes hosts that keep and train on prompts. List the providers that you have reviewed.',
    ],
    [
      'any model beyond public',
      classed('internal', { models: 'any' }),
      '4: "classes.internal.models" is "any", which includes routers that choose a model themselves. List the models that you have reviewed.',
    ],
    [
      'a provider listed twice',
      classed('internal', { providers: ['openai', 'OpenAI'] }),
      '6: "classes.internal.providers[1]" stands in the list twice. Remove one of the two.',
    ],
    [
      'a model among providers',
      classed('internal', { providers: ['openai/gpt-4o'] }),
      '5: "classes.internal.providers[0]" reads like a model, not like a region of a provider. List models under "models".',
    ],
    [
      'a provider that serves none of the models',
      classed('confidential', { providers: ['anthropic', 'google-ai-studio'], models: ['anthropic/*'] }),
      '6: "classes.confidential.providers[1]" is known to serve no model of the class (table of 2026-11-25). Remove it, or list a model that it serves.',
    ],
    [
      'a provider that serves none of the models of the class below',
      { classes: { patient: { extends: 'confidential', providers: ['anthropic', 'google-ai-studio'] } } },
      '7: "classes.patient.providers[1]" is known to serve no model of the class, whose models are those of the built-in "confidential" (table of 2026-11-25). Remove it, or list a model that it serves.',
    ],
    [
      'an author that is nearly known',
      classed('internal', { models: ['opnai/*'] }),
      '5: "classes.internal.models[0]" has an author that is not known. The nearest is "openai".',
    ],
    [
      'a pattern that another covers',
      classed('internal', { models: ['openai/*', 'openai/gpt-4o'] }),
      '6: "classes.internal.models[1]" adds nothing, as "openai/*" allows it already. Remove one of the two.',
    ],
    [
      'a pattern that stands twice',
      classed('internal', { models: ['openai/o3', 'OpenAI/o3'] }),
      '6: "classes.internal.models[1]" adds nothing, as "openai/o3" allows it already. Remove one of the two.',
    ],
    [
      'a stricter class that allows more',
      classed('confidential', { models: ['openai/*', 'mistralai/*'] }),
      '3: "classes.confidential" leaves "confidential" laxer than the built-in "internal" in "models". Check which of the two is meant.',
    ],
    [
      'a laxer class that allows less',
      classed('internal', { routing: { zdr: true } }),
      '3: "classes.internal" leaves the built-in "confidential" laxer than "internal" in "routing.zdr". Check which of the two is meant.',
    ],
    [
      'a declared provider that is known',
      {
        providers: { mistral: { serves: ['mistralai/*'] } },
        ...classed('internal', { providers: ['openai', 'mistral'], models: ['openai/*', 'mistralai/*'] }),
      },
      '3: "providers.mistral" is in the table of providers of 2026-11-25 already, and takes its place. Remove it when that is not meant.',
    ],
    [
      'a declared provider that is nearly known',
      { providers: { mistrall: { serves: ['mistralai/*'] } } },
      '3: "providers.mistrall" is not in the table of providers of 2026-11-25, which has "mistral". Correct the slug when that is meant.',
    ],
    [
      'a declared provider that no class lists',
      { providers: { 'acme-cloud': { serves: ['acme/*'] } } },
      '3: "providers.acme-cloud" is listed by no class and no attestation. List it or remove it.',
    ],
    [
      'a declared provider that serves nothing',
      {
        providers: { 'acme-cloud': {} },
        attestations: { byok: [{ providers: ['acme-cloud'], ...attested('2026-11-25') }] },
      },
      '3: "providers.acme-cloud" serves no model as far as is declared, so no repair pins it. Add "serves".',
    ],
    [
      'a host that is OpenRouter',
      { hosts: { openrouter: ['https://openrouter.ai/api/v1'] } },
      '4: "hosts.openrouter[0]" is known to be OpenRouter. Remove it.',
    ],
    [
      'a server below a gateway',
      {
        hosts: {
          openrouter: ['llm.example.com'],
          selfHosted: [{ url: 'https://llm.example.com/v1', classes: ['public'] }],
        },
      },
      '8: "hosts.selfHosted[0].url" lies below a host of "hosts.openrouter", which counts. Remove one of the two.',
    ],
    [
      'clear text over the network',
      { hosts: { openrouter: ['http://llm.example.com'] } },
      '4: "hosts.openrouter[0]" sends prompts in clear text over the network. Use https.',
    ],
    [
      'a variable that no code reads',
      { hosts: { environment: { LLM_URI: 'https://openrouter.ai' } } },
      '4: "hosts.environment.LLM_URI" is a variable that no source file names. Correct the name or remove it.',
    ],
    [
      'an attestation of tomorrow',
      { attestations: { zdr: attested('2026-11-27') } },
      '5: "attestations.zdr.date" lies in the future. Write the day on which it was checked.',
    ],
    [
      'an attestation that has expired',
      {
        attestations: {
          checklist: { 'log-retention': { ...attested('2026-01-01'), expires: '2026-11-25' } },
        },
      },
      '7: "attestations.checklist.log-retention.expires" has passed, so it is no evidence any more. Check it again and date it anew.',
    ],
    [
      'an attestation of last year',
      { attestations: { byok: [{ providers: ['openai'], ...attested('2025-11-25') }] } },
      '9: "attestations.byok[0].date" is more than a year ago. Check the account again and date it anew.',
    ],
    [
      'a module that nobody imports',
      { clients: [{ module: '@acme/lln', export: 'Llm', like: 'openai' }] },
      '4: "clients[0].module" is a module that no source file imports. Correct the specifier or remove it. The nearest is "@acme/llm".',
    ],
    [
      'a module that does not exist',
      { redactors: [{ module: './src/lib/redcat.ts', export: 'redact' }] },
      '4: "redactors[0].module" names a file that does not exist below this one. Correct the path. The nearest is "src/lib/redact.ts".',
    ],
    [
      'a source of keys that nobody imports',
      classed('internal', { keySources: { modules: ['@aws-sdk/client-secret-manager'] } }),
      '6: "classes.internal.keySources.modules[0]" is a module that no source file imports. Correct the specifier or remove it. The nearest is "@aws-sdk/client-secrets-manager".',
    ],
    [
      'a function that gives keys in a file that does not exist',
      classed('internal', { keySources: { functions: [{ module: 'src/lib/redcat.ts', export: 'key' }] } }),
      '7: "classes.internal.keySources.functions[0].module" names a file that does not exist below this one. Correct the path. The nearest is "src/lib/redact.ts".',
    ],
    [
      'no approver',
      { approvers: [] },
      '2: "approvers" is empty, so that nobody may approve. Name a person, or remove it.',
    ],
    [
      'a team that approves',
      { approvers: ['ada', 'acme/team'] },
      '4: "approvers[1]" is a team, and approvals are by people. List the login names of its members.',
    ],
    [
      'an approver with a mark',
      { approvers: ['@ada'] },
      '3: "approvers[0]" is no login name. The nearest is "ada".',
    ],
    [
      'an address that approves',
      { approvers: ['ada@acme.example'] },
      '3: "approvers[0]" is an address, not a login name. Write the name alone.',
    ],
    [
      'an approver who stands twice',
      { approvers: ['ada', 'Ada'] },
      '4: "approvers[1]" stands in the list twice. Remove one of the two.',
    ],
    [
      'a module that stands twice',
      {
        loggers: [
          { module: '@acme/log', export: 'log' },
          { module: '@acme/log', export: 'log' },
        ],
      },
      '7: "loggers[1]" stands in the list twice. Remove one of the two.',
    ],
    [
      'a method that is nearly a level',
      { loggers: [{ module: '@acme/log', export: 'log', methods: ['info', 'inof', 'eror', 'audit'] }] },
      '8: "loggers[0].methods[1]" is nearly "info". Correct it when that is meant.',
    ],
  ])('%s', (_, content, expected) => {
    expect(lint(content)).toContain(expected);
  });

  test('remarks stand in the order of the file', () => {
    const lines = lint({
      attestations: { zdr: attested('2027-01-01') },
      classes: { internal: { providers: 'any', models: 'any' } },
      aliases: { pii: 'internal' },
    }).map((line) => Number.parseInt(line, 10));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines.length).toBeGreaterThan(3);
  });
});

describe('is not suspicious', () => {
  test.each<[string, object]>([
    ['an empty policy', {}],
    [
      'a careful one',
      {
        defaultClass: 'confidential',
        classes: {
          internal: {
            providers: ['openai', 'anthropic', 'azure/eu', 'google-vertex/us-east5'],
            models: ['openai/*', 'anthropic/*', 'google/*'],
          },
          partner: { extends: 'internal' },
        },
        aliases: { phi: 'restricted' },
        files: [
          { globs: ['src/**'], class: 'internal' },
          { globs: ['src/billing/**'], class: 'confidential' },
        ],
        tests: { globs: ['**/*.test.ts'] },
        hosts: {
          openrouter: ['llm.example.com'],
          selfHosted: [{ url: 'http://models.internal:8000/v1', classes: ['phi'] }],
          environment: { LLM_URL: 'https://openrouter.ai' },
        },
        attestations: { zdr: attested('2026-11-26') },
        clients: [{ module: '@acme/llm', export: 'Llm', like: 'openai' }],
        loggers: [{ module: '@acme/log', export: 'log', methods: ['info', 'audit'] }],
        redactors: [{ module: './src/lib/redact.ts', export: 'redact' }],
        approvers: ['ada', 'release-bot[bot]'],
      },
    ],
    [
      'sources of keys that the code has',
      classed('restricted', {
        keySources: {
          modules: ['@aws-sdk/client-secrets-manager'],
          functions: [{ module: './src/a.ts', export: 'key' }],
        },
      }),
    ],
    ['any for public', classed('public', { providers: 'any', models: 'any' })],
    ['most of the code as tests that are judged', { tests: { globs: ['src/**'], judge: 'everything' } }],
  ])('%s', (_, content) => {
    expect(lint(content)).toEqual([]);
  });

  test('what could only be told from files, where there are none', () => {
    const nothing: Survey = {
      files: [],
      tags: new Set(),
      found: new Set(),
      modules: [],
      today: '2026-11-26',
    };
    expect(
      lint(
        {
          files: [{ globs: ['lib/**'], class: 'public' }],
          hosts: { environment: { X: 'https://openrouter.ai' } },
          redactors: [{ module: 'a', export: 'b' }],
        },
        nothing,
      ),
    ).toEqual([]);
  });
});

test('words to look for in the code', () => {
  const parsed = parsePolicy(
    JSON.stringify({
      hosts: { environment: { LLM_URL: 'https://x.example.com' } },
      loggers: [{ module: '@acme/log', export: 'log' }],
      classes: {
        internal: { keySources: { modules: ['vault'], functions: [{ module: '@/keys', export: 'key' }] } },
      },
    }),
    '/p.json',
  );
  expect('mistakes' in parsed ? parsed : wordsToFind(parsed)).toEqual([
    'LLM_URL',
    '@acme/log',
    'vault',
    '@/keys',
  ]);
});
