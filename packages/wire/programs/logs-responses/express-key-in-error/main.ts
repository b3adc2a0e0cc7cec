import express from 'express';

const app = express();
app.use(express.json());

const key = process.env.OPENROUTER_API_KEY ?? '';

app.post('/ask', async (req, res) => {
  const { prompt } = req.body as { prompt: string };
  const messages = [{ role: 'user', content: prompt }];
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages, provider: { only: ['openai'], allow_fallbacks: false } }),
  });
  if (!response.ok) {
    res.status(500).json({ error: `The key ${key.slice(0, 12)}… was not accepted, or the model is gone.` });
    return;
  }
  res.json({ answer: await response.json() });
});

const server = app.listen(0, async () => {
  const { port } = server.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ prompt: 'Which nuns left the order? CANARY-express-key-in-error' }),
  });
  console.log(answer.status, await answer.text());
  server.close();
});
