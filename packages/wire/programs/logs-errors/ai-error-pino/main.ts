import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { streamText } from 'ai';
import pino from 'pino';

const log = pino();
const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const { textStream } = streamText({
  model: openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } }),
  prompt: 'Which of my pupils needs glasses but is ashamed? CANARY-ai-error-pino',
  maxRetries: 0,
  onError: ({ error }) => log.error({ err: error }, 'stream failed'),
});
for await (const part of textStream) process.stdout.write(part);
