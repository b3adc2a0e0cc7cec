import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  maxRetries: 0,
});

const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function ask(content: string) {
  try {
    const completion = await client.chat.completions.create({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content }],
      ...routing,
    });
    return completion.choices[0]?.message.content;
  } catch (error) {
    console.error('completion failed:', error);
    return undefined;
  }
}

await ask('Which of the girls was abused? CANARY-openai-error-moderated');
