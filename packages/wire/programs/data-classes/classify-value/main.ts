import { classify } from './classes.js';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function reply(form: Record<string, string>) {
  const message = classify('confidential', form['message']);
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Reply. CANARY-classify-value ${message}` }],
  ...routing,
});
}

await reply({ message: 'CONFIDENTIAL-DATA: I lost my job' });
