import type { Contact } from './contact.js';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Lead extends Contact {
  company: string;
}

async function qualify({ company, phone }: Lead) {
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Find the region. CANARY-extended-interface ${company}, ${phone}` }],
  ...routing,
});
}

await qualify({ company: 'Acme', phone: 'CONFIDENTIAL-DATA 555 0100' });
