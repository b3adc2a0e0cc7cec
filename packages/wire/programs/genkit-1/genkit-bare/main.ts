import { openAICompatible } from '@genkit-ai/compat-oai';
import { genkit } from 'genkit';

const ai = genkit({
  plugins: [
    openAICompatible({ name: 'or', apiKey: process.env.OPENROUTER_API_KEY, baseURL: 'https://openrouter.ai/api/v1' }),
  ],
});

export async function title(text: string): Promise<string> {
  const response = await ai.generate({
    model: 'or/anthropic/claude-haiku-4.5',
    system: 'Find a title.',
    prompt: text,
    config: { temperature: 0 },
  });
  return response.text;
}

console.log((await title('The bishop knew since 2011. CANARY-genkit-bare')).length);
