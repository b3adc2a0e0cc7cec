import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: process.env.LLM_BASE_URL ?? 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});
const routing = {
  provider: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' as const, zdr: true },
};

/** @dataClassification restricted */
export async function transcribe(notes: string) {
  const completion = await client.chat.completions.create({
    model: 'anthropic/claude-sonnet-4.5',
    messages: [{ role: 'user', content: `Write this out. CANARY-endpoint-environment ${notes}` }],
    ...routing,
  });
  return completion.choices[0]?.message.content;
}

await transcribe('pt c/o SOB x2d');
