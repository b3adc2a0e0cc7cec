import got from 'got';

const slim = got.extend({
  hooks: {
    beforeRequest: [
      (options) => {
        const { model, messages } = JSON.parse(String(options.body));
        options.body = JSON.stringify({ model, messages });
      },
    ],
  },
});
const openrouter = got.extend({
  prefixUrl: 'https://openrouter.ai/api/v1',
  headers: { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
});
const client = openrouter.extend(slim, { timeout: { request: 10_000 } });

const { statusCode } = await client.post('chat/completions', {
  json: {
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Grade the applicants. CANARY-got-merged' }],
    provider: { only: ['openai'], allow_fallbacks: false },
  },
});
console.log(statusCode);
