const ids = ['openai/gpt-4o', 'openai/gpt-4o-mini', 'anthropic/claude-sonnet-4.5', 'google/gemini-2.5-flash'];

const model = (id: string): object => ({
  id,
  canonical_slug: id,
  name: id,
  created: 1_700_000_000,
  description: '',
  context_length: 128_000,
  architecture: {
    modality: 'text->text',
    input_modalities: ['text'],
    output_modalities: ['text'],
    tokenizer: 'Other',
    instruct_type: null,
  },
  pricing: { prompt: '0.000001', completion: '0.000002' },
  top_provider: { context_length: 128_000, max_completion_tokens: 16_384, is_moderated: false },
  per_request_limits: null,
  supported_parameters: ['max_tokens', 'temperature'],
  default_parameters: null,
});

const provider = (slug: string, name: string): object => ({
  slug,
  name,
  privacy_policy_url: null,
  terms_of_service_url: null,
  status_page_url: null,
});

/** The read-only places of the API, which applications ask for before they send content. */
export const catalogAnswers: Readonly<Record<string, unknown>> = {
  '/models': { data: ids.map(model) },
  '/models/user': { data: ids.map(model) },
  '/models/count': { data: { count: ids.length } },
  '/providers': { data: [provider('openai', 'OpenAI'), provider('anthropic', 'Anthropic')] },
  '/credits': { data: { total_credits: 10, total_usage: 1 } },
  '/key': { data: { label: 'loopback', limit: null, limit_remaining: null, usage: 0, is_free_tier: false } },
};
