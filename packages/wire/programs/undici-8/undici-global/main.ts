import { Agent, interceptors, request, setGlobalDispatcher } from 'undici';

setGlobalDispatcher(new Agent({ connectTimeout: 5_000 }).compose(interceptors.retry({ maxRetries: 1 })));

const { statusCode, body } = await request('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  body: JSON.stringify({
    model: 'openai/gpt-4.1',
    messages: [{ role: 'user', content: 'Who voted no? CANARY-undici-global' }],
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
});
await body.dump();
console.log(statusCode);
