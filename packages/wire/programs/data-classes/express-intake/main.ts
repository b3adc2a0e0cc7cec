import express, { type Request } from 'express';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Intake {
  language: string;
  /** @dataClassification confidential */
  complaint: string;
}

const app = express();
app.use(express.json());
app.post('/intake', async (req: Request<object, unknown, Intake>, res) => {
  const { complaint, language } = req.body;
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Translate into ${language}. CANARY-express-intake ${complaint}` }],
  ...routing,
});
  res.sendStatus(204);
});

const server = app.listen(0, async () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await fetch(`http://127.0.0.1:${port}/intake`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language: 'French', complaint: 'CONFIDENTIAL-DATA: the neighbour' }),
  });
  server.close();
});
