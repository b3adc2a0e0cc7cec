import Fastify from 'fastify';

const app = Fastify();

app.post<{ Body: { prompt: string } }>('/ask', async (request) => {
  const { prompt } = request.body;
  const messages = [{ role: 'user', content: prompt }];
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages, provider: { only: ['openai'], allow_fallbacks: false } }),
  });
  if (!response.ok) throw new Error(`No answer to: ${prompt}`);
  return response.json();
});

const answer = await app.inject({
  method: 'POST',
  url: '/ask',
  payload: { prompt: 'Which nuns left the order? CANARY-fastify-thrown' },
});
console.log(answer.statusCode, answer.body);
await app.close();
