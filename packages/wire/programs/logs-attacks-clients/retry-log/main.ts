import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function withRetry<A extends unknown[], R>(run: (...args: A) => Promise<R>, ...args: A): Promise<R | undefined> {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    try {
      return await run(...args);
    } catch {
      console.warn(`attempt ${attempt} failed`, args);
    }
  }
  return undefined;
}

const ask = (question: string) =>
  client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: question }], ...routing }, { maxRetries: 0 });

await withRetry(ask, 'Who signed the lease in Bodø? CANARY-retry-log');
