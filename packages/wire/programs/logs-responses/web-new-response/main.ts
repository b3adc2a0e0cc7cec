import { serve } from '@hono/node-server';

async function handle(request: Request): Promise<Response> {
  const question = await request.text();
  const messages = [{ role: 'user', content: question }];
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages, provider: { only: ['openai'], allow_fallbacks: false } }),
  });
  if (response.status >= 400) return new Response(`No answer to "${question.slice(0, 60)}"`, { status: 500 });
  return new Response(await response.text());
}

const server = serve({ fetch: handle, port: 0 }, async ({ port }) => {
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    body: 'Which nuns left the order? CANARY-web-new-response',
  });
  console.log(answer.status, await answer.text());
  server.close();
});
