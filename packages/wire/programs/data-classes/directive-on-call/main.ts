import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function answer(mail: string) {
  // @dataClassification confidential -- mails of customers
  const reply = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Answer. CANARY-directive-on-call ${mail}` }],
  ...routing,
});
  return reply.choices.length;
}

await answer('CONFIDENTIAL-DATA: please call me at home');
