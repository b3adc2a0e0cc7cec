import type { Classified } from 'openrouter-compliance/types';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Ticket {
  subject: string;
  body: Classified<'confidential', string>;
}

const route = async (ticket: Ticket) => await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Which team? CANARY-classified-type-subject ${ticket.subject}` }],
  ...routing,
});

await route({ subject: 'Refund', body: 'CONFIDENTIAL-DATA: my card number was stolen' });
