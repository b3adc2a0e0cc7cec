import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function triage(letter: string) {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: `Summarise the complaint: ${letter}` }],
    ...routing,
  });
  const summary = completion.choices[0]?.message.content ?? '';
  console.log('summary:', summary.slice(0, 24));
  return summary;
}

await triage('The tenant reports mould in the nursery. CANARY-answer-printed');
