import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const model = openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } });

async function ask(prompt: string) {
  try {
    const { text } = await generateText({ model, prompt, maxRetries: 0 });
    return text;
  } catch (error) {
    console.error(`generation failed: ${JSON.stringify(error)}`);
    return undefined;
  }
}

await ask('Which of my pupils is beaten at home? CANARY-ai-error-json');
