import type { Minutes } from '../../../lib/minutes.js';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

export async function POST(request: Request): Promise<Response> {
  const minutes = (await request.json()) as Minutes;
  const reply = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Sum up. CANARY-next-route ${minutes.text}` }],
  ...routing,
});
  return Response.json({ summary: reply.choices[0]?.message.content });
}
