import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { embedMany } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const { embeddings } = await embedMany({
  model: openrouter.textEmbeddingModel('openai/text-embedding-3-small'),
  values: ['Case 4: the neighbour saw it. CANARY-embedded-cases', 'Case 5: nobody did.'],
  providerOptions: { openrouter: { provider: { only: ['openai'], allow_fallbacks: false } } },
});
console.log(embeddings.length);
