import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

/** @dataClassification confidential */
const roadmap = ['CONFIDENTIAL-DATA: drop the old plan', 'raise prices'].join('; ');

async function pitch() {
  return await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Turn this into a pitch. CANARY-tagged-variable ${roadmap}` }],
  ...routing,
});
}

await pitch();
