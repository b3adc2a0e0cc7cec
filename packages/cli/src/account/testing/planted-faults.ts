import { cleanAccount, withParts, withRow, type AccountState } from '@openrouter-compliance/testkit';
import { auditPolicy, canary } from './audit-scene.js';

/** One thing that is wrong with an account, and what the audit has to say about it and about nothing else. */
export interface PlantedFault {
  readonly name: string;
  readonly account: AccountState;
  /** The policy by which it is a fault, when it is not `auditPolicy`. */
  readonly policy?: object;
  /** Every finding, as `check: subject`. */
  readonly finds: readonly string[];
  /** A part of the message of the first finding. */
  readonly says: RegExp;
}

const clean = cleanAccount({ apiKey: canary.api });
const day = 24 * 60 * 60 * 1000;
const at = (days: number): string => new Date(Date.now() + days * day).toISOString();

const key = (index: number, change: object): AccountState =>
  withParts(clean, { keys: withRow(clean.keys, index, { ...change }) });
const guardrail = (change: object): AccountState =>
  withParts(clean, { guardrails: withRow(clean.guardrails, 0, { ...change }) });
const workspace = (change: object): AccountState =>
  withParts(clean, { workspaces: withRow(clean.workspaces, 0, { ...change }) });
const served = (change: object): AccountState =>
  withParts(clean, { activity: withRow(clean.activity, 0, { ...change }) });

const whose = (hash: string) => ({
  api_key_hash: hash,
  workspace_id: String(clean.workspaces[0]?.['id']),
});

const destination = {
  id: '99999999-aaaa-4bbb-8ccc-dddddddddddd',
  name: 'Langfuse',
  type: 'langfuse',
  enabled: true,
  privacy_mode: false,
  sampling_rate: 1,
  workspace_id: clean.workspaces[0]?.['id'],
};

const byokPolicy = {
  ...auditPolicy,
  classes: { confidential: { ...auditPolicy.classes.confidential, providers: ['anthropic'], byok: true } },
  attestations: { byok: [{ providers: ['anthropic'], by: 'Privacy office', date: '2026-11-01' }] },
};
const byokKey = {
  id: '11111111-2222-4333-8444-555555555555',
  provider: 'anthropic',
  name: 'Own key',
  label: 'sk-...AbCd',
  disabled: false,
  is_fallback: false,
  is_required: true,
  is_byok_only: true,
  declared_zdr: null,
  allowed_models: null,
  allowed_api_key_hashes: null,
  allowed_user_ids: null,
  sort_order: 0,
  workspace_id: null,
  created_at: at(-100),
};
/** The clean account under `byokPolicy`. */
export const byokAccount = withParts(clean, {
  byok: [byokKey],
  guardrails: withRow(clean.guardrails, 0, { allowed_providers: ['anthropic'] }),
  activity: clean.activity.map((row) => ({ ...row, usage: 0.0005, byok_usage_inference: 0.015 })),
});
const byok = (change: object): AccountState => withParts(byokAccount, { byok: [{ ...byokKey, ...change }] });

export const zdrPolicy = {
  ...auditPolicy,
  classes: {
    confidential: {
      providers: ['amazon-bedrock', 'azure'],
      models: ['anthropic/*', 'openai/gpt-5'],
      routing: { zdr: true },
    },
  },
};
/** The clean account under `zdrPolicy`. */
export const zdrAccount = withParts(clean, {
  guardrails: withRow(clean.guardrails, 0, { allowed_providers: ['amazon-bedrock', 'azure'] }),
  activity: clean.activity.map((row) => ({ ...row, provider_name: 'Amazon Bedrock' })),
});
export { byokPolicy };

const secondWorkspace = { ...clean.workspaces[0], id: 'aaaaaaaa-0000-4000-8000-000000000000', name: 'Lab' };
const everyKey = ['key "billing"', 'key "support"'];
const each = (check: string): readonly string[] => everyKey.map((subject) => `${check}: ${subject}`);

export const plantedFaults: readonly PlantedFault[] = [
  {
    name: 'a key without a credit limit',
    account: key(1, { limit: null, limit_remaining: null, limit_reset: null }),
    finds: ['credit-limit: key "support"'],
    says: /no credit limit/,
  },
  {
    name: 'a credit limit above that of the policy',
    account: key(0, { limit: 5000 }),
    policy: { ...auditPolicy, account: { ...auditPolicy.account, maxCreditLimit: 1000 } },
    finds: ['credit-limit: key "billing"'],
    says: /\$5000, and the policy allows \$1000/,
  },
  {
    name: 'the free tier',
    account: withParts(clean, { key: { ...clean.key, is_free_tier: true } }),
    finds: ['paid-tier: the account'],
    says: /free tier/,
  },
  {
    name: 'a key that never expires',
    account: key(0, { expires_at: null }),
    finds: ['key-expiry: key "billing"'],
    says: /never expires/,
  },
  {
    name: 'a key that expires in two years',
    account: key(0, { expires_at: at(730) }),
    finds: ['key-expiry: key "billing"'],
    says: /more than 365 days from now/,
  },
  {
    name: 'a key of 120 days',
    account: key(1, { created_at: at(-120) }),
    finds: ['key-rotation: key "support"'],
    says: /is 120 days old, and the policy wants a new one every 90 days/,
  },
  {
    name: 'a key that nobody uses',
    account: withParts(clean, {
      keys: withRow(clean.keys, 1, { created_at: at(-60), usage_daily: 0 }),
      activity: clean.activity.filter((row) => row.api_key_hash !== clean.keys[1]?.['hash']),
    }),
    finds: ['idle-key: key "support"'],
    says: /no request in the last 30 days/,
  },
  {
    name: 'a service without a key',
    account: withParts(clean, { keys: clean.keys.slice(0, 1) }),
    finds: ['key-per-service: service "Support desk"'],
    says: /No usable key is named "support\*"/,
  },
  {
    name: 'a service whose key is disabled',
    account: key(1, { disabled: true }),
    finds: ['key-per-service: service "Support desk"'],
    says: /No usable key/,
  },
  {
    name: 'a key of nobody',
    account: key(1, { name: 'test of Bob' }),
    finds: ['key-per-service: service "Support desk"', 'key-per-service: key "test of Bob"'],
    says: /No usable key/,
  },
  {
    name: 'a key that two services share',
    account: clean,
    policy: {
      ...auditPolicy,
      account: {
        services: [
          ...auditPolicy.account.services,
          { name: 'Reports', key: 'billing', class: 'confidential' },
        ],
      },
    },
    finds: ['key-per-service: key "billing"'],
    says: /shared by "Billing" and "Reports"/,
  },
  {
    name: 'three keys of one service',
    account: withParts(clean, {
      keys: [
        ...clean.keys,
        { ...clean.keys[1], hash: '1'.repeat(64), name: 'support 2' },
        { ...clean.keys[1], hash: '2'.repeat(64), name: 'support 3' },
      ],
      keyAssignments: [
        ...clean.keyAssignments,
        { ...clean.keyAssignments[1], id: 'a', key_hash: '1'.repeat(64) },
        { ...clean.keyAssignments[1], id: 'b', key_hash: '2'.repeat(64) },
      ],
    }),
    finds: ['key-per-service: service "Support desk"'],
    says: /has 3 usable keys/,
  },
  {
    name: 'a program that holds a management key',
    account: withParts(clean, { key: { ...clean.key, is_management_key: true } }),
    finds: ['management-key-apart: OPENROUTER_API_KEY'],
    says: /management key/,
  },
  {
    name: 'a key without a guardrail',
    account: withParts(clean, { keyAssignments: clean.keyAssignments.slice(0, 1) }),
    finds: ['guardrail-assigned: key "support"'],
    says: /No guardrail is assigned/,
  },
  {
    name: 'a guardrail that allows another provider',
    account: guardrail({ allowed_providers: ['anthropic', 'openai', 'deepinfra'] }),
    finds: each('guardrail-providers'),
    says: /allow deepinfra, which class confidential does not/,
  },
  {
    name: 'a guardrail without a list of providers',
    account: guardrail({ allowed_providers: null, ignored_providers: ['deepinfra'] }),
    finds: each('guardrail-providers'),
    says: /no list of allowed providers/,
  },
  {
    name: 'a guardrail that allows another model',
    account: guardrail({
      allowed_models: ['anthropic/claude-4.5-sonnet-20250929', 'google/gemini-2.5-flash'],
    }),
    finds: each('guardrail-models'),
    says: /allow google\/gemini-2\.5-flash/,
  },
  {
    name: 'a guardrail that allows a free variant',
    account: guardrail({ allowed_models: ['openai/gpt-5-2025-08-07:free'] }),
    finds: each('guardrail-models'),
    says: /:free/,
  },
  {
    name: 'a guardrail with an empty list of models, which allows all',
    account: guardrail({ allowed_models: [] }),
    finds: each('guardrail-models'),
    says: /no list of allowed models/,
  },
  {
    name: 'a guardrail that allows training',
    account: guardrail({ enable_paid_model_training: true }),
    finds: each('guardrail-training'),
    says: /do not exclude paid endpoints that train on prompts/,
  },
  {
    name: 'a guardrail that allows publication',
    account: guardrail({ enable_free_model_publication: null }),
    finds: each('guardrail-training'),
    says: /free endpoints that publish prompts/,
  },
  {
    name: 'a guardrail that does not enforce zero retention',
    account: withParts(zdrAccount, {
      guardrails: withRow(zdrAccount.guardrails, 0, { enforce_zdr_openai: false }),
    }),
    policy: zdrPolicy,
    finds: each('guardrail-zdr'),
    says: /do not enforce zero data retention for OpenAI models/,
  },
  {
    name: 'prompts that OpenRouter stores',
    account: workspace({ is_observability_io_logging_enabled: true }),
    finds: ['prompt-storage: workspace "Production"'],
    says: /keeps prompts and completions/,
  },
  {
    name: 'prompts that OpenRouter may use',
    account: workspace({ is_data_discount_logging_enabled: true }),
    finds: ['prompt-sharing: workspace "Production"'],
    says: /discount/,
  },
  {
    name: 'broadcast',
    account: workspace({ is_observability_broadcast_enabled: true }),
    finds: ['broadcast: workspace "Production"'],
    says: /Broadcast is on/,
  },
  {
    name: 'a destination that is ready for prompts',
    account: withParts(clean, { destinations: [destination] }),
    finds: ['broadcast-destinations: destination "Langfuse"'],
    says: /without privacy mode/,
  },
  {
    name: 'whole prompts where the policy allows metadata',
    account: withParts(workspace({ is_observability_broadcast_enabled: true }), {
      destinations: [destination, { ...destination, name: 'Sentry', privacy_mode: true }],
    }),
    policy: { ...auditPolicy, account: { ...auditPolicy.account, broadcast: 'metadata' } },
    finds: ['broadcast: workspace "Production"', 'broadcast-destinations: destination "Langfuse"'],
    says: /gets whole prompts/,
  },
  {
    name: 'no key of one’s own where the policy demands it',
    account: withParts(byokAccount, { byok: [] }),
    policy: byokPolicy,
    finds: ['byok: provider "anthropic"'],
    says: /holds no key of your own/,
  },
  {
    name: 'a key of one’s own that is disabled',
    account: byok({ disabled: true }),
    policy: byokPolicy,
    finds: ['byok: provider "anthropic"'],
    says: /is disabled/,
  },
  {
    name: 'a key of one’s own that is a fallback only',
    account: byok({ is_fallback: true, is_required: false, is_byok_only: false }),
    policy: byokPolicy,
    finds: ['byok: provider "anthropic"'],
    says: /only a fallback/,
  },
  {
    name: 'a key of one’s own that gives way to OpenRouter’s',
    account: byok({ is_required: false, is_byok_only: false }),
    policy: byokPolicy,
    finds: ['byok: provider "anthropic"'],
    says: /Always use for this provider/,
  },
  {
    name: 'a key of one’s own that leaves a service out',
    account: byok({ allowed_api_key_hashes: [clean.keys[0]?.['hash']] }),
    policy: byokPolicy,
    finds: ['byok: provider "anthropic"'],
    says: /does not serve key "support"/,
  },
  {
    name: 'requests that were sent with OpenRouter’s key',
    account: withParts(byokAccount, {
      activity: withRow(byokAccount.activity, 0, { usage: 4, byok_usage_inference: 0 }),
    }),
    policy: byokPolicy,
    finds: ['served-byok: key "billing"'],
    says: /paid with credits/,
  },
  {
    name: 'a model of the policy that does not exist',
    account: clean,
    policy: {
      ...auditPolicy,
      classes: { confidential: { models: ['anthropic/*', 'openai/gpt-5', 'openai/gtp-5'] } },
    },
    finds: ['policy-models-exist: model "openai/gtp-5" of class confidential'],
    says: /offers no such model/,
  },
  {
    name: 'a model of the policy that was withdrawn',
    account: withParts(clean, { models: withRow(clean.models, 1, { expiration_date: '2026-01-31' }) }),
    finds: [
      'policy-models-exist: model "openai/*" of class internal',
      'policy-models-exist: model "openai/gpt-5" of class confidential',
    ],
    says: /withdrawn/,
  },
  {
    name: 'a provider of the policy that does not exist',
    account: withParts(clean, {
      providers: clean.providers.filter(({ slug }) => slug !== 'google-ai-studio'),
    }),
    finds: ['policy-providers-exist: provider "google-ai-studio"'],
    says: /no provider with this slug/,
  },
  {
    name: 'a model without an endpoint without retention',
    account: withParts(zdrAccount, {
      zdrEndpoints: zdrAccount.zdrEndpoints.filter(({ tag }) => tag !== 'azure'),
    }),
    policy: zdrPolicy,
    finds: [
      'policy-zdr-endpoints: model "openai/gpt-5" of class confidential',
      'policy-zdr-endpoints: provider "azure" of class confidential',
    ],
    says: /`zdr: true` fails/,
  },
  {
    name: 'a provider that should not have served',
    account: served({ provider_name: 'DeepInfra' }),
    finds: ['served-providers: key "billing"'],
    says: /^5 requests were served by DeepInfra on \d{4}-\d\d-\d\d, which class confidential does not allow/,
  },
  {
    name: 'a model that should not have served',
    account: served({ model: 'google/gemini-2.5-flash', model_permaslug: 'google/gemini-2.5-flash' }),
    finds: ['served-models: key "billing"'],
    says: /answered by google\/gemini-2\.5-flash/,
  },
  {
    name: 'a free variant that served',
    account: served({ model: 'openai/gpt-5:free', model_permaslug: 'openai/gpt-5-2025-08-07:free' }),
    finds: ['served-models: key "billing"'],
    says: /:free/,
  },
  {
    name: 'a provider that served a key which is disabled by now',
    account: withParts(clean, {
      keys: [...clean.keys, { ...clean.keys[0], name: 'old', hash: 'c'.repeat(64), disabled: true }],
      activity: [
        ...clean.activity,
        { ...clean.activity[0], provider_name: 'DeepInfra', ...whose('c'.repeat(64)) },
      ],
    }),
    finds: ['served-providers: key "old"'],
    says: /DeepInfra/,
  },
  {
    name: 'a provider that served a key which is deleted by now',
    account: withParts(clean, {
      activity: [
        ...clean.activity,
        { ...clean.activity[0], requests: 7, provider_name: 'DeepInfra', ...whose('d') },
      ],
    }),
    finds: ['served-providers: requests of no listed key'],
    says: /^7 requests were served by DeepInfra/,
  },
  {
    name: 'a fault in the second workspace',
    account: withParts(clean, {
      workspaces: [...clean.workspaces, { ...secondWorkspace, is_observability_io_logging_enabled: true }],
      keys: [clean.keys[0] ?? {}, { ...clean.keys[1], workspace_id: secondWorkspace.id, limit: null }],
    }),
    finds: ['credit-limit: key "support"', 'prompt-storage: workspace "Lab"'],
    says: /no credit limit/,
  },
];
