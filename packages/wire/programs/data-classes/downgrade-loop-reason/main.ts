import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

/** @dataClassification confidential */
async function nightly(terms: readonly string[]) {
  for (const term of terms) {
    // @dataClassification internal -- words of a public dictionary
    const completion = await client.chat.completions.create({
      model: 'openai/gpt-4.1-mini',
      messages: [{ role: 'user', content: `Translate ${term}. CANARY-downgrade-loop-reason` }],
      ...routing,
    });
    console.log(completion.choices.length);
  }
}

await nightly(['escrow', 'lien']);
