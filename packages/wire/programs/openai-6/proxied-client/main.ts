import OpenAI from 'openai';

const dispatcher = process.env.HTTPS_PROXY ? await proxyFor(process.env.HTTPS_PROXY) : undefined;

async function proxyFor(url: string) {
  const { ProxyAgent } = await import('undici' as string);
  return new ProxyAgent(url);
}

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  ...(dispatcher ? { fetchOptions: { dispatcher } } : {}),
});
const pinned = { provider: { order: ['openai'], allow_fallbacks: false } };

const reply = await client.chat.completions.create({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Check the clause on severance. CANARY-proxied-client' }],
  ...pinned,
});
console.log(reply.id);
