import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

globalThis.AI_SDK_DEFAULT_PROVIDER = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const { text } = await generateText({
  model: 'openai/gpt-4o-mini',
  prompt: 'Which of our guards sleeps on duty? CANARY-default-provider',
});
console.log(text.length);
