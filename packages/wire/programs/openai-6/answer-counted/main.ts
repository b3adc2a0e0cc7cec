import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function triage(letter: string) {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: `Summarise the complaint: ${letter}` }],
    ...routing,
  });
  console.log('summary', {
    id: completion.id,
    model: completion.model,
    finish: completion.choices[0]?.finish_reason,
    tokens: completion.usage?.completion_tokens,
    characters: completion.choices[0]?.message.content?.length,
  });
  return completion.choices[0]?.message.content;
}

await triage('The tenant reports mould in the nursery. CANARY-answer-counted');
