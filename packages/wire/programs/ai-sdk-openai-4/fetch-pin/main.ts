import { createOpenAI } from '@ai-sdk/openai';
import { streamText } from 'ai';

const openrouter = createOpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: async (url, options) => {
    if (typeof options?.body === 'string') {
      const body = JSON.parse(options.body);
      body.provider = { order: ['azure', 'openai'], allow_fallbacks: false };
      options = { ...options, body: JSON.stringify(body) };
    }
    return fetch(url, options);
  },
});

const result = streamText({
  model: openrouter.chat('openai/gpt-4o'),
  prompt: 'Turn the witness statement of A. Berg into bullet points. CANARY-fetch-pin',
});
let parts = 0;
for await (const _ of result.textStream) parts++;
console.log('parts', parts);
