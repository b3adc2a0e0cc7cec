import ky from 'ky';

const api = ky.create({
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  hooks: {
    beforeRequest: [
      ({ request }) =>
        new Request(request.url.replace('https://models.example.org', 'https://openrouter.ai/api'), request),
    ],
  },
});
const answer = await api
  .post('https://models.example.org/v1/chat/completions', {
    json: { model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Find the mole. CANARY-ky-reroute' }] },
  })
  .json<any>();
console.log(answer.id);
