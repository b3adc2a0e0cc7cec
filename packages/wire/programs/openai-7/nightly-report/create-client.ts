import OpenAI from 'openai';

export function createClient(title: string): OpenAI {
  return new OpenAI({
    baseURL: 'https://openrouter.ai/api/v1',
    apiKey: async () => process.env.OPENROUTER_API_KEY!,
    defaultHeaders: { 'X-OpenRouter-Title': title },
  });
}
