import { createOpenAI } from '@ai-sdk/openai';
import { generateText } from 'ai';

const openrouter = createOpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

const routing = { only: ['openai'], allow_fallbacks: false };

const { text, usage } = await generateText({
  model: openrouter('openai/gpt-4o'),
  prompt: 'Which of our suppliers should learn about the strike last? CANARY-dropped-options',
  providerOptions: { openai: { provider: routing } },
});
console.log(text.length, usage.totalTokens);
