import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText } from 'ai';

const router = createOpenAICompatible({
  name: 'open-router',
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

const { text } = await generateText({
  model: router('openai/gpt-4o-mini'),
  prompt: 'Who is behind the anonymous letter? CANARY-camel-key-dropped',
  providerOptions: { openRouter: { provider: { only: ['openai'], allow_fallbacks: false } } },
});
console.log(text.length);
