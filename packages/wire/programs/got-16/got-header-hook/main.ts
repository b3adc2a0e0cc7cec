import got from 'got';

const api = got.extend({
  prefixUrl: 'https://openrouter.ai/api/v1',
  hooks: {
    beforeRequest: [
      (options) => {
        options.headers['authorization'] = `Bearer ${process.env.OPENROUTER_API_KEY}`;
      },
    ],
  },
});

const text = await api
  .post('chat/completions', {
    json: {
      model: 'openai/gpt-4o',
      messages: [{ role: 'user', content: 'Score of pupil 7? CANARY-got-header-hook' }],
      provider: { only: ['openai'], allow_fallbacks: false },
    },
  })
  .text();
console.log(text.length);
