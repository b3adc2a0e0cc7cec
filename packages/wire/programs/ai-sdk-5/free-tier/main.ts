import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const config = {
  model: process.env.CHAT_MODEL ?? 'google/gemma-3-27b-it:free',
  routing: { only: ['google-ai-studio'], allow_fallbacks: false },
};

const router = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const options = {
  model: router(config.model, { provider: config.routing }),
  prompt: 'Summarise the abuse report of the Lia home. CANARY-free-tier',
  temperature: 0.1,
};

console.log('calling with', JSON.stringify({ ...options, model: config.model }));
const { text } = await generateText(options);
console.log(text.length);
