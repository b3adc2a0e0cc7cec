import OpenAI from 'openai';

const region = 'eu';
const client = new OpenAI({
  baseURL: `https://${region}.openrouter.ai/api/v1`,
  apiKey: process.env.OPENROUTER_API_KEY,
});
const routing = { provider: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny' as const } };

/** @dataClassification confidential */
export async function answer(mail: string) {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: `Answer the customer. CANARY-endpoint-eu ${mail}` }],
    ...routing,
  });
  return completion.choices[0]?.message.content;
}

await answer('Where is my refund?');
