import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function ask(question: string): Promise<void> {
  try {
    await client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: question }], ...routing }, { maxRetries: 0 });
  } catch (error) {
    throw new Error('The model did not answer.', { cause: { question, status: (error as { status?: number }).status } });
  }
}

await ask('Who signed the lease in Bodø? CANARY-cause-of-error').catch((error: Error) => console.error(error.message, error.cause));
