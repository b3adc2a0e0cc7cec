import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

/** @dataClassification confidential */
async function explain(codes: string) {
  // @dataClassification internal -- codes of a public catalogue, no names
  const reply = await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: `Explain. CANARY-lowered-with-reason ${codes}` }],
    ...routing,
  });
  return reply.choices.length;
}

await explain('J45, E11');
