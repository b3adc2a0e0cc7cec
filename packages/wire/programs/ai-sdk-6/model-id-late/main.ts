import { generateText } from 'ai';
import { createOpenRouter } from '@openrouter/ai-sdk-provider';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const model = openrouter('openai/gpt-4o', { provider: { only: ['openai'], allow_fallbacks: false } });

if (new Date().getFullYear() > 2000) {
  (model as { modelId: string }).modelId = 'deepseek/deepseek-chat';
}

const { text } = await generateText({ model, prompt: 'Which supplier is late again? CANARY-model-id-late' });
console.log(text.length);
