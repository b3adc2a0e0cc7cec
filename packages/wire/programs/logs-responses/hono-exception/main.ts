import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
const app = new Hono();

app.post('/ask', async (c) => {
  const { question } = await c.req.json<{ question: string }>();
  const messages = [{ role: 'user', content: question }];
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages, provider: { only: ['openai'], allow_fallbacks: false } }),
  });
  if (!response.ok) throw new HTTPException(503, { message: `No answer to: ${question}` });
  return c.json(await response.json());
});

const server = serve({ fetch: app.fetch, port: 0 }, async ({ port }) => {
  const answer = await fetch(`http://127.0.0.1:${port}/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question: 'Which nuns left the order? CANARY-hono-exception' }),
  });
  console.log(answer.status, await answer.text());
  server.close();
});
