import { request, Agent, interceptors } from 'undici';

const dispatcher = new Agent().compose(interceptors.retry({ maxRetries: 1 }));

const provider = { only: ['openai'], allowFallbacks: false };

const { statusCode, body } = await request('https://openrouter.ai/api/v1/chat/completions', {
  dispatcher,
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  body: JSON.stringify({
    model: 'openai/gpt-4.1',
    messages: [{ role: 'user', content: 'List the whistleblowers of 2025. CANARY-undici-compose' }],
    provider,
  }),
});
await body.dump();
console.log(statusCode);
