import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function estimate(/** @dataClassification confidential */ minutes: string) {
  return await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `How long does it take to read ${minutes.length} characters? CANARY-tagged-parameter-unused` }],
  ...routing,
});
}

await estimate('CONFIDENTIAL-DATA: the board discussed the merger');
