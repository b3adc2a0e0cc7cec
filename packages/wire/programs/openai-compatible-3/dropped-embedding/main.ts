import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { embedMany } from 'ai';

const openrouter = createOpenAICompatible({
  name: 'openrouter',
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

const notes = ['Visit to ward 4. CANARY-dropped-embedding', 'Bed 12 has been moved.'];

const { embeddings } = await embedMany({
  model: openrouter.embeddingModel('openai/text-embedding-3-small'),
  values: notes,
  providerOptions: { openrouter: { provider: { only: ['openai'], allow_fallbacks: false } } },
});
console.log(embeddings.length, 'vectors');
