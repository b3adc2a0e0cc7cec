import { serve } from '@hono/node-server';

export async function POST(request: Request): Promise<Response> {
  const { question } = (await request.json()) as { question: string };
  const messages = [{ role: 'user', content: question.trim() }];
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages, provider: { only: ['openai'], allow_fallbacks: false } }),
  });
  if (!response.ok) {
    return Response.json({ error: { code: 'upstream', messages } }, { status: 502 });
  }
  return new Response(response.body, { status: 200 });
}

const server = serve({ fetch: POST, port: 0 }, async ({ port }) => {
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    body: JSON.stringify({ question: 'Which nuns left the order? CANARY-web-response-error' }),
  });
  console.log(answer.status, await answer.text());
  server.close();
});
