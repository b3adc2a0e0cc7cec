import { generateText, type LanguageModel } from 'ai';
import { createOpenRouter } from '@openrouter/ai-sdk-provider';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const model = openrouter('openai/gpt-4o', { provider: { only: ['openai'], allow_fallbacks: false } });

// The nightly job wants longer answers.
function tuned(base: typeof model): LanguageModel {
  Object.assign(base, { settings: { reasoning: { effort: 'high' } } });
  return base;
}

const { text } = await generateText({ model: tuned(model), prompt: 'Sum up the dismissal talks. CANARY-model-settings-late' });
console.log(text.length);
