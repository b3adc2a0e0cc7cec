import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText } from 'ai';
import { LADDER } from './ladder';

const openrouter = createOpenAICompatible({
  name: 'openrouter',
  baseURL: 'https://openrouter.ai/api/v1',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
});

async function ask(prompt: string): Promise<string> {
  for (const { id, hosts } of LADDER) {
    try {
      const { text } = await generateText({
        model: openrouter(id),
        prompt,
        maxRetries: 0,
        providerOptions: { openrouter: { provider: { only: hosts, allow_fallbacks: false } } },
      });
      return text;
    } catch (error) {
      console.warn('no answer from', id, (error as { statusCode?: number }).statusCode);
    }
  }
  throw new Error('no model answered');
}

const answer = await ask('Who in the office leaks to the union? CANARY-model-ladder');
console.log(answer.length);
