import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { streamText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const model = openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } });

async function reply(prompt: string) {
  const { textStream } = streamText({ model, prompt });
  for await (const part of textStream) process.stdout.write(`${part.toUpperCase()}|${part}`);
}

await reply('Draft an answer to the works council. CANARY-answer-streamed');
