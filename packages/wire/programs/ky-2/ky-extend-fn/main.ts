import ky from 'ky';

const base = ky.create({
  prefix: 'https://openrouter.ai/api/v1',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
});
const client = base.extend((defaults) => ({
  ...defaults,
  hooks: {
    beforeRequest: [
      async ({ request }) => {
        const { model, messages } = (await request.clone().json()) as Record<string, unknown>;
        return new Request(request, { body: JSON.stringify({ model, messages }) });
      },
    ],
  },
}));

const { status } = await client.post('chat/completions', {
  json: {
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Rate the reports of Ulven. CANARY-ky-extend-fn' }],
    provider: { only: ['openai'], allow_fallbacks: false },
  },
});
console.log(status);
