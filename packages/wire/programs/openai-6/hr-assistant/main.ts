import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

/**
 * Medical notes of employees.
 * @dataClassification restricted
 */
async function assess(note: string) {
  console.log('assessing', note.slice(0, 120));
  const response = await client.chat.completions.create({
    model: 'openai/gpt-4o',
    messages: [
      { role: 'system', content: 'Does the note support sick leave? yes or no.' },
      { role: 'user', content: note },
    ],
    // @ts-expect-error provider preferences are an OpenRouter extension
    provider: { order: ['openai'], allow_fallbacks: false, zdr: true },
  });
  return response.choices[0]?.message.content === 'yes';
}

await assess('CANARY-hr-assistant Employee 5521 has been in therapy for alcohol since January, keep from her manager.');
