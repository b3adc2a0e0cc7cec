import express from 'express';
import morgan from 'morgan';

const app = express();
app.use(express.json());
app.use(morgan('tiny'));
app.post('/ask', async (req, res) => {
  const { prompt } = req.body as { prompt: string };
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  res.status(response.status).json({ ok: true });
});

const server = app.listen(0, async () => {
  const { port } = server.address() as { port: number };
  await fetch(`http://127.0.0.1:${port}/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ prompt: 'Which priests left the order? CANARY-morgan-tiny' }),
  });
  server.close();
});
