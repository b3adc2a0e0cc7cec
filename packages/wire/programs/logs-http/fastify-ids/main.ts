import Fastify from 'fastify';

const app = Fastify({ logger: { level: 'debug' } });
app.log.info('starting');

app.post<{ Body: { question: string } }>('/ask', async (request, reply) => {
  const { question } = request.body;
  request.log.debug({ characters: question.length, route: request.routeOptions.url }, 'asked');
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
  reply.log.info({ status: response.status }, 'answered');
  return response.ok ? response.json() : reply.code(502).send({ error: 'The model is not available.' });
});

const address = await app.listen({ port: 0 });
await fetch(`${address}/ask`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ question: 'Is my daughter using drugs? CANARY-fastify-ids' }),
});
await app.close();
