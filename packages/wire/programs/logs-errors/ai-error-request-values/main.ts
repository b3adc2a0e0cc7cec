import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { APICallError, generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

await generateText({
  model: openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } }),
  messages: [{ role: 'user', content: 'Which of my pupils is hungry? CANARY-ai-error-request-values' }],
  maxRetries: 0,
}).catch((error: unknown) => {
  if (!APICallError.isInstance(error)) throw error;
  console.dir({ url: error.url, values: error.requestBodyValues }, { depth: 5 });
});
