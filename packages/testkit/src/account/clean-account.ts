import { createHash } from 'node:crypto';
import type { AccountState, ActivityRow, WireRow } from './account-state.js';

export interface CleanAccountOptions {
  /** The key that programs use. Its SHA-256 is the `hash` of the first row of `/keys`, as OpenRouter has it. */
  readonly apiKey: string;
  /** Today, for dates of creation, expiry and use. Default: now. */
  readonly now?: Date;
}

const day = 24 * 60 * 60 * 1000;
const workspaceId = '0df9e665-d932-5740-b2c7-b52af166bc11';
const guardrailId = '550e8400-e29b-41d4-a716-446655440000';
const defaultGuardrailId = '595d5849-7e86-51fd-a7c0-705c34e4afff';
const userId = 'user_2dHFtVWx2n56w6HkM0000000000';

/**
 * An account in which nothing is wrong under the built-in policy: two services with a key each, one guardrail for both,
 * nothing stored or broadcast, and thirty days of traffic at approved providers.
 */
export function cleanAccount({ apiKey, now = new Date() }: CleanAccountOptions): AccountState {
  const at = (days: number): string => new Date(now.getTime() + days * day).toISOString();
  const hashes = [apiKey, `${apiKey}, of the second service`].map((text) =>
    createHash('sha256').update(text).digest('hex'),
  );
  const keys = ['billing', 'support'].map((name, index) =>
    keyRow({ name, hash: hashes[index] ?? '', created_at: at(-20), expires_at: at(70) }),
  );
  return {
    key: currentKey({ expires_at: at(70) }),
    managementKey: currentKey({ is_management_key: true, is_provisioning_key: true, limit: null }),
    workspaces: [workspace(at(-400))],
    keys,
    guardrails: [guardrail(at(-100))],
    keyAssignments: keys.map(({ hash, name }, index) => ({
      id: `00000000-0000-4000-8000-00000000000${index}`,
      key_hash: hash,
      key_name: name,
      key_label: 'sk-or-v1-000...000',
      guardrail_id: guardrailId,
      assigned_by: userId,
      created_at: at(-19),
    })),
    memberAssignments: [],
    byok: [],
    destinations: [],
    activity: hashes.flatMap((hash) => thirtyDays(hash, at)),
    ...offer(),
  };
}

/** Limits, usage and the rest that `/key` and `/keys` share. */
const spending = {
  limit: 100,
  limit_remaining: 74.5,
  limit_reset: 'monthly',
  include_byok_in_limit: true,
  usage: 25.5,
  usage_daily: 1.5,
  usage_weekly: 7.5,
  usage_monthly: 25.5,
  byok_usage: 0,
  byok_usage_daily: 0,
  byok_usage_weekly: 0,
  byok_usage_monthly: 0,
  creator_user_id: userId,
  workspace_id: workspaceId,
};

function currentKey(change: WireRow): WireRow {
  return {
    ...spending,
    label: 'sk-or-v1-000...000',
    expires_at: null,
    is_free_tier: false,
    is_management_key: false,
    is_provisioning_key: false,
    organization_id: null,
    allowed_data_regions: [],
    free_model_daily_requests: { limit: 1000, used: 0, remaining: 1000 },
    rate_limit: { requests: -1, interval: '10s', note: 'This field is deprecated and safe to ignore.' },
    ...change,
  };
}

function keyRow(change: WireRow): WireRow {
  return {
    ...spending,
    label: 'sk-or-v1-000...000',
    disabled: false,
    updated_at: null,
    external_user: null,
    ...change,
  };
}

function workspace(createdAt: string): WireRow {
  return {
    id: workspaceId,
    name: 'Production',
    slug: 'production',
    description: null,
    default_guardrail_id: defaultGuardrailId,
    default_text_model: null,
    default_image_model: null,
    default_provider_sort: null,
    is_observability_io_logging_enabled: false,
    is_observability_broadcast_enabled: false,
    is_data_discount_logging_enabled: false,
    io_logging_sampling_rate: 1,
    io_logging_api_key_ids: null,
    created_at: createdAt,
    created_by: userId,
    updated_at: null,
  };
}

function guardrail(createdAt: string): WireRow {
  return {
    id: guardrailId,
    name: 'Production guardrail',
    description: null,
    workspace_id: workspaceId,
    allowed_providers: ['anthropic', 'openai'],
    ignored_providers: null,
    allowed_models: ['anthropic/claude-4.5-sonnet-20250929', 'openai/gpt-5-2025-08-07'],
    ignored_models: null,
    enforce_zdr: null,
    enforce_zdr_anthropic: true,
    enforce_zdr_openai: true,
    enforce_zdr_google: true,
    enforce_zdr_xai: true,
    enforce_zdr_other: true,
    enable_paid_model_training: false,
    enable_free_model_training: false,
    enable_free_model_publication: false,
    allowed_data_regions: null,
    content_filters: null,
    content_filter_builtins: null,
    limit_usd: null,
    reset_interval: null,
    include_byok_in_budgets: false,
    created_at: createdAt,
    updated_at: null,
  };
}

function thirtyDays(hash: string, at: (days: number) => string): readonly ActivityRow[] {
  return Array.from({ length: 30 }, (_, index) => ({
    date: at(-1 - index).slice(0, 10),
    model: 'anthropic/claude-sonnet-4.5',
    model_permaslug: 'anthropic/claude-4.5-sonnet-20250929',
    endpoint_id: '11111111-2222-4333-8444-555555555555',
    provider_name: 'Anthropic',
    requests: 5,
    usage: 0.015,
    byok_usage_inference: 0,
    prompt_tokens: 50,
    completion_tokens: 125,
    reasoning_tokens: 25,
    api_key_hash: hash,
    workspace_id: workspaceId,
  }));
}

/** What OpenRouter offers: `/models`, `/providers` and `/endpoints/zdr`. */
function offer(): Pick<AccountState, 'models' | 'providers' | 'zdrEndpoints'> {
  return {
    models: [
      model('anthropic/claude-sonnet-4.5', 'anthropic/claude-4.5-sonnet-20250929'),
      model('openai/gpt-5', 'openai/gpt-5-2025-08-07'),
      model('google/gemini-2.5-flash', 'google/gemini-2.5-flash'),
    ],
    providers: [
      provider('anthropic', 'Anthropic', ['US']),
      provider('openai', 'OpenAI', ['US']),
      provider('azure', 'Azure', ['US', 'NL']),
      provider('google-vertex', 'Google', ['US', 'BE']),
      provider('google-ai-studio', 'Google AI Studio', ['US']),
      provider('amazon-bedrock', 'Amazon Bedrock', ['US', 'DE']),
      provider('deepinfra', 'DeepInfra', ['US']),
    ],
    zdrEndpoints: [
      endpoint('anthropic/claude-4.5-sonnet-20250929', 'Amazon Bedrock', 'amazon-bedrock'),
      endpoint('openai/gpt-5-2025-08-07', 'Azure', 'azure'),
      endpoint('google/gemini-2.5-flash', 'Google', 'google-vertex'),
    ],
  };
}

function model(id: string, canonicalSlug: string): WireRow {
  return {
    id,
    canonical_slug: canonicalSlug,
    name: id,
    created: 1_756_000_000,
    description: '',
    context_length: 200_000,
    architecture: {
      modality: 'text->text',
      input_modalities: ['text'],
      output_modalities: ['text'],
      tokenizer: 'Other',
      instruct_type: null,
    },
    pricing: { prompt: '0.000003', completion: '0.000015' },
    top_provider: { context_length: 200_000, max_completion_tokens: 64_000, is_moderated: false },
    per_request_limits: null,
    supported_parameters: ['max_tokens'],
    supported_voices: null,
    default_parameters: null,
    expiration_date: null,
    knowledge_cutoff: null,
    links: { details: `/api/v1/models/${id}/endpoints` },
  };
}

function provider(slug: string, name: string, datacenters: readonly string[]): WireRow {
  return {
    slug,
    name,
    headquarters: 'US',
    datacenters,
    privacy_policy_url: null,
    terms_of_service_url: null,
    status_page_url: null,
  };
}

function endpoint(modelId: string, providerName: string, tag: string): WireRow {
  return {
    name: `${providerName} | ${modelId}`,
    model_id: modelId,
    model_name: modelId,
    context_length: 200_000,
    pricing: { prompt: '0.000003', completion: '0.000015' },
    provider_name: providerName,
    tag,
    quantization: 'unknown',
    max_completion_tokens: 64_000,
    max_prompt_tokens: null,
    supported_parameters: ['max_tokens'],
    status: 0,
    uptime_last_30m: null,
    uptime_last_5m: null,
    uptime_last_1d: null,
    supports_implicit_caching: false,
    supports_tool_choice: { auto: true, function: true, none: true, required: true },
    supports_voice_cloning: false,
    latency_last_30m: null,
    throughput_last_30m: null,
  };
}
