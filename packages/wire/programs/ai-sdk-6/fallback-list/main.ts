import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { streamObject } from 'ai';
import { z } from 'zod';

const provider = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const FALLBACKS = ['anthropic/claude-haiku-4.5', 'x-ai/grok-4-fast'];

const { partialObjectStream, object } = streamObject({
  model: provider('openai/gpt-4o-mini', {
    models: FALLBACKS,
    provider: { only: ['openai', 'anthropic', 'azure'], allow_fallbacks: false },
  }),
  schema: z.object({ questions: z.array(z.string()) }),
  prompt: 'Questions for the interview with the leaker in unit 3. CANARY-fallback-list',
});

let updates = 0;
for await (const _ of partialObjectStream) updates++;
console.log({ updates, questions: (await object).questions.length });
