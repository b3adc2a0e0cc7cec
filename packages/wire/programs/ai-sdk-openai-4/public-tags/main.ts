import { createOpenAI } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import { z } from 'zod';

const { chat } = createOpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

/** @dataClassification public */
async function tag(headline: string) {
  const { object } = await generateObject({
    model: chat('mistralai/mistral-small-3.2-24b-instruct'),
    schema: z.object({ tags: z.array(z.string()) }),
    prompt: `Tags for: ${headline}`,
  });
  return object.tags;
}

const tags = await tag('New ferry between Moss and Horten. CANARY-public-tags');
console.log(tags.length, 'tags');
