import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();

app.post('/ask', async (c) => {
  const { question } = await c.req.json<{ question: string }>();
  const messages = [{ role: 'user', content: question }];
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages, provider: { only: ['openai'], allow_fallbacks: false } }),
  });
  if (!response.ok) return c.json({ error: 'upstream', status: response.status }, 502);
  const data = (await response.json()) as { choices: { message: { content: string } }[] };
  return c.json({ answer: data.choices[0]?.message.content }, 200);
});

const server = serve({ fetch: app.fetch, port: 0 }, async ({ port }) => {
  const answer = await fetch(`http://127.0.0.1:${port}/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question: 'Which nuns left the order? CANARY-hono-answer' }),
  });
  console.log(answer.status, await answer.text());
  server.close();
});
