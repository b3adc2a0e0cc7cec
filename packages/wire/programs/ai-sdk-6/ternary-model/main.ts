import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const provider = { only: ['openai', 'anthropic', 'azure'], allow_fallbacks: false };

const quick = openrouter('openai/gpt-4o-mini');
const thorough = openrouter('anthropic/claude-sonnet-4.5', { provider });

async function answer(text: string) {
  const model = text.length < 200 ? quick : thorough;
  const result = await generateText({ model, prompt: text });
  return result.text;
}

console.log((await answer('Is the sergeant under investigation? CANARY-ternary-model')).length);
