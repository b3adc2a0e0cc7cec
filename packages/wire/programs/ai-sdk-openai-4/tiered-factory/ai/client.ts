import { createOpenAI, type OpenAIProvider } from '@ai-sdk/openai';
import { routingFor, type Tier } from './routing';

export function clientFor(tier: Tier): OpenAIProvider {
  return createOpenAI({
    baseURL: 'https://openrouter.ai/api/v1',
    apiKey: process.env.OPENROUTER_API_KEY,
    fetch: withRouting(routingFor[tier]),
  });
}

function withRouting(provider: object): typeof fetch {
  return (input, init) => {
    const body = { ...JSON.parse(String(init?.body)), provider };
    return fetch(input, { ...init, body: JSON.stringify(body) });
  };
}
