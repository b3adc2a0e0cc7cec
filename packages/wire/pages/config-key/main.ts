import OpenAI from 'openai';
import { settings } from './settings.js';

const client = new OpenAI({ ...settings.llm });

export async function summarise(mail: string) {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: `Summarise: ${mail}` }],
    ...{ provider: { only: ['openai'], allow_fallbacks: false } },
  });
  return completion.choices[0]?.message.content;
}
