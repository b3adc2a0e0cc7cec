import { openrouter } from '@openrouter/ai-sdk-provider';
import { streamText } from 'ai';

/** @dataClassification public */
export function teaser(article: string) {
  return streamText({
    model: openrouter('mistralai/mistral-nemo'),
    prompt: `Write a teaser for the published article: ${article}`,
  });
}

const { textStream } = teaser('Harbour festival draws 20 000 people. CANARY-stream-news');
let chunks = 0;
for await (const part of textStream) chunks += part.length > 0 ? 1 : 0;
console.log('chunks', chunks);
