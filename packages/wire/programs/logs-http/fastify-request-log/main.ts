import Fastify from 'fastify';

const app = Fastify({ logger: true });

app.post<{ Body: { question: string } }>('/ask', async (request) => {
  const { question } = request.body;
  request.log.info({ question }, 'asked');
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: question }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  const data = await response.json();
  return { answer: data.choices[0].message.content };
});

const address = await app.listen({ port: 0 });
await fetch(`${address}/ask`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ question: 'Is my son gay? CANARY-fastify-request-log' }),
});
await app.close();
