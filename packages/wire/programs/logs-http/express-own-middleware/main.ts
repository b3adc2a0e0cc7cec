import express, { type NextFunction, type Request, type Response } from 'express';
import pino, { type Logger } from 'pino';

interface Logged extends Request {
  log?: Logger;
}

const root = pino();
const withLog = (req: Logged, _res: Response, next: NextFunction) => {
  req.log = root.child({ requestId: crypto.randomUUID() });
  next();
};

const app = express();
app.use(express.json(), withLog);
app.post('/letters', async (req: Logged, res) => {
  const facts: string = req.body.facts;
  req.log?.info({ characters: facts.length, lines: facts.split('\n').length }, 'writing');
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: `Write a letter: ${facts}` }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  res.status(response.status).end();
});

const server = app.listen(0, async () => {
  const { port } = server.address() as { port: number };
  await fetch(`http://127.0.0.1:${port}/letters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ facts: 'She stole from the safe. CANARY-express-own-middleware' }),
  });
  server.close();
  server.closeAllConnections();
});
