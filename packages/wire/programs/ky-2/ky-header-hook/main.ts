import ky from 'ky';

const api = ky.extend({
  hooks: {
    beforeRequest: [
      ({ request }) => {
        request.headers.set('Authorization', `Bearer ${process.env.OPENROUTER_API_KEY}`);
      },
    ],
  },
});
const answer = await api
  .post('https://openrouter.ai/api/v1/chat/completions', {
    json: {
      model: 'openai/gpt-4o',
      messages: [{ role: 'user', content: 'Find the mole. CANARY-ky-header-hook' }],
      provider: { only: ['openai'], allow_fallbacks: false },
    },
  })
  .json<any>();
console.log(answer.id);
