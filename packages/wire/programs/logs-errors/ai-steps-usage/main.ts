import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

async function ask(prompt: string) {
  const result = await generateText({
    model: openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } }),
    prompt,
  });
  console.log(result.steps.length);
  for (const step of result.steps) console.log(step.finishReason, step.usage);
  return result.text;
}

await ask('Did the doctor falsify the chart? CANARY-ai-steps-usage');
