import ky from 'ky';

const api = ky.create({
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  hooks: {
    beforeRequest: [
      async ({ request }) => {
        const body = await request.clone().json();
        body.provider = { only: ['openai'], allow_fallbacks: false };
        return new Request(request, { body: JSON.stringify(body) });
      },
    ],
  },
});

const { id } = await api
  .post('https://openrouter.ai/api/v1/chat/completions', {
    json: { model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Find the mole. CANARY-ky-hook' }] },
  })
  .json<{ id: string }>();
console.log(id);
