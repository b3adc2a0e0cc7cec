import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText } from 'ai';

const openrouter = createOpenAICompatible({
  name: 'openrouter',
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  transformRequestBody: (body) => {
    if (body.model.startsWith('anthropic/')) body.provider = { only: ['anthropic'], allow_fallbacks: false };
    return body;
  },
});

const { text } = await generateText({
  model: openrouter('openai/gpt-4o'),
  prompt: 'Compare the salaries of both deputies. CANARY-transform-some',
});
console.log(text.length);
