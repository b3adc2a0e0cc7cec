import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { streamText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const result = streamText({
  model: openrouter('openai/gpt-4o', { provider: { order: ['openai', 'azure'] } }),
  prompt: 'Minutes: the auditor found 3 million missing. CANARY-stream-minutes',
  onFinish({ request, usage }) {
    console.log('finished', usage.totalTokens, request.body);
  },
});

await result.consumeStream();
