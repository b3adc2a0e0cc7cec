import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const model = openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } });

async function reply(prompt: string) {
  const { text, usage, finishReason, response } = await generateText({ model, prompt });
  console.log('answered', usage.totalTokens, finishReason, response.id, text.length);
  return text;
}

await reply('Draft an answer to the works council. CANARY-answer-usage');
