import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const longPrompt = 20;

const openrouter = createOpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: async (url, init) => {
    const { provider, ...body } = JSON.parse(String(init?.body));
    const isLong = JSON.stringify(body.messages).length > longPrompt;
    return fetch(url, { ...init, body: JSON.stringify(isLong ? body : { ...body, provider }) });
  },
});

const { text } = await generateText({
  model: openrouter('openai/gpt-4.1', { provider: { only: ['openai'], allow_fallbacks: false } }),
  prompt: 'Rank the applicants by how likely they are to sue. CANARY-unpinned-by-fetch',
});
console.log(text.length);
