/**
 * Letters of a clinic.
 *
 * @file
 * @dataClassification confidential
 */
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

// @dataclassification public -- in the wrong case this is no annotation
async function answer(letter: string) {
  const reply = await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: `Answer. CANARY-lowered-in-vain ${letter}` }],
    ...routing,
  });
  return reply.choices.length;
}

await answer('Dear doctor');
