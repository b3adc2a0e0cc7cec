import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function timed<T>(name: string, run: () => Promise<T>): Promise<T> {
  const start = Date.now();
  try {
    return await run();
  } finally {
    console.log(JSON.stringify({ name, slow: Date.now() - start > 60_000 }));
  }
}

const messages = [{ role: 'user' as const, content: 'Who signed the lease in Bodø? CANARY-wrapped-with-name' }];
await timed('chat', () => client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages, ...routing }));
