import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: import.meta.env.VITE_OPENROUTER_KEY,
});

export async function summarise(mail: string) {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: `Summarise: ${mail}` }],
    ...{ provider: { only: ['openai'], allow_fallbacks: false } },
  });
  return completion.choices[0]?.message.content;
}
