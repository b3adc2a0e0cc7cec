import { ChatOpenRouter } from '@langchain/openrouter';

const HOSTS = ['anthropic', 'google-vertex'];

export const makeModel = (model = 'anthropic/claude-haiku-4.5') =>
  new ChatOpenRouter({
    model,
    apiKey: process.env.OPENROUTER_API_KEY,
    provider: { only: HOSTS, allow_fallbacks: false },
  });
