import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText, wrapLanguageModel } from 'ai';
import { createHash } from 'node:crypto';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const answers = new Map<string, any>();

const model = wrapLanguageModel({
  model: openrouter('google/gemini-2.5-flash', {
    provider: { order: ['google-ai-studio', 'google-vertex'], allow_fallbacks: false },
  }),
  middleware: {
    wrapGenerate: async ({ doGenerate, params }) => {
      const key = createHash('sha256').update(JSON.stringify(params)).digest('hex');
      if (answers.has(key)) return answers.get(key);
      const answer = await doGenerate();
      answers.set(key, answer);
      console.log('cached', key);
      return answer;
    },
  },
});

for (const _ of [1, 2]) {
  const { text } = await generateText({ model, prompt: 'What did the arbiter say off the record? CANARY-cached-model' });
  console.log(text.length);
}
