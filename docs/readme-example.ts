import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

/** @dataClassification confidential */
export async function summarise(contract: string) {
  const completion = await client.chat.completions.create({
    model: 'anthropic/claude-sonnet-4.5',
    messages: [{ role: 'user', content: contract }],
    // @ts-expect-error As the Python client has it.
    extra_body: { provider: { only: ['anthropic'], allow_fallbacks: false } },
  });
  return completion.choices[0]?.message.content;
}
