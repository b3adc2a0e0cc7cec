import express from 'express';

const app = express();
app.use(express.json());
app.post('/ask', async (req, res) => {
  const { prompt } = req.body as { prompt: string };
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  console.error('model answered', response.status, { path: req.path, body: req.body });
  res.status(502).json({ error: 'The model is not available.' });
});

const server = app.listen(0, async () => {
  const { port } = server.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ prompt: 'Which nuns left the order? CANARY-express-body-line' }),
  });
  console.log(answer.status);
  server.close();
});
