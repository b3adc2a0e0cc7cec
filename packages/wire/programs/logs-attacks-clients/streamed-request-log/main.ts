import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const params = { model: 'openai/gpt-4o-mini', stream: true as const, messages: [{ role: 'user' as const, content: 'Who signed the lease in Bodø? CANARY-streamed-request-log' }], ...routing };
const stream = await client.chat.completions.create(params);
let size = 0;
for await (const chunk of stream) size += chunk.choices[0]?.delta.content?.length ?? 0;
console.log({ size, params: Object.keys(params) });
