import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { streamText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const model = openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } });

async function reply(prompt: string) {
  const result = streamText({
    model,
    prompt,
    onFinish: ({ text, usage }) => console.log('answered', usage.outputTokens, { text }),
  });
  await result.consumeStream();
}

await reply('Draft an answer to the works council. CANARY-answer-on-finish');
