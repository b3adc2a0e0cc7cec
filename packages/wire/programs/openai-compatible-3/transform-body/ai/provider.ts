import { createOpenAICompatible } from '@ai-sdk/openai-compatible';

const ALLOWED_HOSTS = ['anthropic', 'google-vertex'];

export function createClient(apiKey: string) {
  return createOpenAICompatible({
    name: 'or',
    baseURL: 'https://openrouter.ai/api/v1',
    apiKey,
    transformRequestBody: (body) => ({
      ...body,
      provider: { only: ALLOWED_HOSTS, allow_fallbacks: false },
    }),
  });
}
