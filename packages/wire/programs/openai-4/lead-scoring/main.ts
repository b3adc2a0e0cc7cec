import OpenAI from 'openai';
import { leads } from './leads';

const openrouter = new OpenAI({
  apiKey: process.env.OPENROUTER_API_KEY,
  baseURL: 'https://openrouter.ai/api/v1',
});

const buildPrompt = (lead: (typeof leads)[number]) =>
  `Score this lead from 1 to 10. Name: ${lead.name}. Notes: ${lead.notes}`;

for (const lead of leads) {
  const prompt = buildPrompt(lead);
  console.log(`[scoring] ${prompt}`);
  const answer = await openrouter.chat.completions.create({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: prompt }],
    // @ts-expect-error OpenRouter extension
    extra_body: { provider: { only: ['openai'], allow_fallbacks: false } },
  });
  console.log(`[scoring] ${lead.name.length} -> ${answer.choices[0].finish_reason}`);
}
