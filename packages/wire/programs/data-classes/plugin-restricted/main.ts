import OpenAI from 'openai';

interface Person {
  /** @dataClassification restricted */
  readonly history: string;
}

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

async function research(person: Person) {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: `Find studies. CANARY-plugin-restricted ${person.history}` }],
    ...{
      provider: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny', zdr: true },
      plugins: [{ id: 'web' }],
    },
  });
  return completion.choices[0]?.message.content;
}

await research({ history: 'RESTRICTED-DATA two strokes' });
