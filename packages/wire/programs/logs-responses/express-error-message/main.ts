import express from 'express';

async function complete(prompt: string): Promise<string> {
  const messages = [{ role: 'user', content: prompt }];
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages, provider: { only: ['openai'], allow_fallbacks: false } }),
  });
  if (!response.ok) throw new UpstreamError(response.status);
  const data = (await response.json()) as { choices: { message: { content: string } }[] };
  return data.choices[0]?.message.content ?? '';
}
class UpstreamError extends Error {
  constructor(readonly status: number) {
    super(`The model answered ${status}.`);
  }
}

const app = express();
app.use(express.json());

app.post('/ask', async (req, res) => {
  const { prompt } = req.body as { prompt: string };
  try {
    const answer = await complete(prompt);
    if (answer.length < 400) throw new RangeError(`Too little to say of: ${prompt}`);
    res.json({ answer });
  } catch (error) {
    const { status = 422, message } = error as Error & { status?: number };
    res.status(status).send(`Refused. ${message}`);
  }
});

const server = app.listen(0, async () => {
  const { port } = server.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ prompt: 'Which nuns left the order? CANARY-express-error-message' }),
  });
  console.log(answer.status, await answer.text());
  server.close();
});
