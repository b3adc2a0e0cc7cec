import OpenAI from 'openai';
import { published } from './classes.js';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

/** @dataClassification confidential */
async function caption(product: string) {
  return published(async () => {
    const completion = await client.chat.completions.create({
      model: 'openai/gpt-4.1-mini',
      messages: [{ role: 'user', content: `Write a caption for ${product}. CANARY-downgrade-policy-silent` }],
      ...routing,
    });
    return completion.choices.length;
  });
}

console.log(await caption('the blue chair'));
