import { openAICompatible } from '@genkit-ai/compat-oai';
import { genkit } from 'genkit';

const ai = genkit({
  plugins: [
    openAICompatible({
      name: 'openrouter',
      apiKey: process.env.OPENROUTER_API_KEY,
      baseURL: 'https://openrouter.ai/api/v1',
    }),
  ],
});

const { text } = await ai.generate({
  model: 'openrouter/openai/gpt-4o-mini',
  prompt: 'Grade the essay on the assault. CANARY-genkit-pinned',
  config: { provider: { only: ['openai', 'azure'], allow_fallbacks: false } },
});
console.log(text.length);
