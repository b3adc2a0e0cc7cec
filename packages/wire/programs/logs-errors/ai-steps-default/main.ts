import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

async function ask(prompt: string) {
  const result = await generateText({
    model: openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } }),
    prompt,
  });
  console.log(JSON.stringify(result.steps));
  return result.text;
}

await ask('Did the midwife falsify the chart? CANARY-ai-steps-default');
