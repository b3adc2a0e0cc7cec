import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText } from 'ai';

const openrouter = createOpenAICompatible({
  name: 'openrouter',
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

const { text } = await generateText({
  model: openrouter('openai/gpt-4o-mini'),
  prompt: 'Rank the applicants for the bailiff post. CANARY-wrong-namespace',
  providerOptions: {
    openaiCompatible: { provider: { only: ['openai'], allow_fallbacks: false } },
  },
});
console.log(text.length);
