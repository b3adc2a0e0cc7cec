import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { streamText } from 'ai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const openrouter = createOpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY ?? '',
  fetch: guardedFetch('internal'),
});

export async function chat(question: string, model: string) {
  const { textStream } = streamText({ model: openrouter.chat(model), prompt: question });
  let length = 0;
  for await (const part of textStream) length += part.length;
  return length;
}

const length = await chat('Who may sign? CANARY-guarded-ai-provider', process.env.MODEL ?? 'openai/gpt-4.1');
if (length === 0) throw new Error('The stream brought nothing.');
