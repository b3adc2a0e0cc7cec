import * as z from 'zod';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const Address = z.object({ city: z.string(), door: z.string().meta({ dataClassification: 'confidential' }) });
const Order = z.object({ number: z.string(), address: Address.optional() });

async function plan(input: unknown) {
  const order = Order.parse(input);
  return await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Plan the delivery. CANARY-zod-nested ${order.address?.door ?? order.number}` }],
  ...routing,
});
}

await plan({ number: 'O-1', address: { city: 'Bern', door: 'CONFIDENTIAL-DATA 4711' } });
