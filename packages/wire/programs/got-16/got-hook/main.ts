import got from 'got';

const pinned = got.extend({
  prefixUrl: 'https://openrouter.ai/api/v1',
  hooks: {
    init: [
      (plain) => {
        plain.json = { ...(plain.json as object), provider: { only: ['openai'], allow_fallbacks: false } };
      },
    ],
  },
  headers: { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
});

const text = await pinned
  .post('chat/completions', {
    json: { model: 'openai/gpt-4.1-mini', messages: [{ role: 'user', content: 'Score of pupil 9? CANARY-got-hook' }] },
  })
  .text();
console.log(text.length);
