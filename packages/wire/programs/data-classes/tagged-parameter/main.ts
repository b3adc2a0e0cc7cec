import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function rephrase(
  /** @dataClassification confidential */
  minutes: string,
  tone: 'formal' | 'casual',
) {
  return await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Rephrase in a ${tone} tone. CANARY-tagged-parameter ${minutes}` }],
  ...routing,
});
}

await rephrase('CONFIDENTIAL-DATA: the board discussed the merger', 'formal');
