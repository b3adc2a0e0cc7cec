import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const request = { model: 'openai/gpt-4o-mini', messages: [{ role: 'user' as const, content: 'Who signed the lease in Bodø? CANARY-settings-of-client' }], ...routing };
const { model, provider } = request;
console.log({ model, provider });
await client.chat.completions.create(request);
