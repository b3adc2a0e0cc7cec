import type { Minutes } from '../../../lib/minutes.js';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

export async function POST(request: Request): Promise<Response> {
  const { title } = (await request.json()) as Minutes;
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Suggest a better title than ${title}. CANARY-next-route-title` }],
  ...routing,
});
  return new Response(null, { status: 204 });
}
