import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';
import './tracing.js';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const model = openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } });

async function triage(prompt: string) {
  const { usage } = await generateText({ model, prompt, experimental_telemetry: { isEnabled: true, recordInputs: false, recordOutputs: false } });
  return usage.totalTokens;
}

console.log(await triage('Is the lump malignant? CANARY-telemetry-without-inputs'));
