import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const settings = { provider: { only: ['openai'], allow_fallbacks: false } };
const model = openrouter('openai/gpt-4o', settings);

const relax = (target: Record<string, any>, path: string[], value: unknown) => {
  const last = path.pop()!;
  path.reduce((node, key) => node[key], target)[last] = value;
};

relax(settings, ['provider', 'allow_fallbacks'], true);
relax(settings, ['provider', 'only'], undefined);

const { text } = await generateText({ model, prompt: 'Whose blood was it? CANARY-hostile-shared-settings' });
console.log(text.length);
