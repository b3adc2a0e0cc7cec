import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText, registerTelemetry } from 'ai';
import { OpenTelemetry } from '@ai-sdk/otel';
import './tracing.js';

registerTelemetry(new OpenTelemetry());

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const model = openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } });

async function triage(prompt: string) {
  const { usage } = await generateText({ model, prompt, telemetry: { recordInputs: false } });
  return usage.totalTokens;
}

console.log(await triage('Is the lump malignant? CANARY-telemetry-registered-private'));
