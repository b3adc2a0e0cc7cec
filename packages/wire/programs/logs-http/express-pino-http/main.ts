import express from 'express';
import { pinoHttp } from 'pino-http';

const app = express();
app.use(express.json());
app.use(pinoHttp());

app.post('/letters', async (req, res) => {
  const prompt = `Write a letter: ${req.body.facts}`;
  req.log.info({ llm: { prompt } }, 'writing');
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  res.status(response.status).json(await response.json());
});

const server = app.listen(0, async () => {
  const { port } = server.address() as { port: number };
  await fetch(`http://127.0.0.1:${port}/letters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ facts: 'He stole from the till. CANARY-express-pino-http' }),
  });
  server.close();
  server.closeAllConnections();
});
