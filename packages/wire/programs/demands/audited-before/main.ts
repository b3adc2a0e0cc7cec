import { createHmac } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function ask(content: string) {
  const request = {
    model: 'openai/gpt-4.1',
    user: 'employee-31',
    messages: [{ role: 'user' as const, content }],
    ...routing,
  };
  const digest = createHmac('sha256', 'ledger').update(content).digest('hex');
  await appendFile('ledger.jsonl', `${JSON.stringify({ model: request.model, user: request.user, digest })}\n`);
  return client.chat.completions.create(request);
}

console.log((await ask('Write the invitation. CANARY-audited-before')).choices.length);
