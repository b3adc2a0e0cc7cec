import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const provider = { order: ['openai'], allowFallbacks: false };

const { text } = await generateText({
  model: openrouter('openai/gpt-5-mini', { provider } as object),
  instructions: 'Answer briefly.',
  prompt: 'Which of the two candidates is pregnant? CANARY-camel-case',
});
console.log(text.length, JSON.stringify(provider));
