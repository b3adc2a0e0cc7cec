import OpenAI from 'openai';

export const openrouter = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

export const approvedRouting = {
  provider: {
    order: ['anthropic', 'openai'],
    allow_fallbacks: false,
  },
} as const;
