import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

/** @dataClassification confidential */
type Sensitive<T> = T;

interface Ticket {
  subject: string;
  body: Sensitive<string>;
}

const answer = async ({ subject, body }: Ticket) => await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: ['CANARY-own-alias', subject, body].join('\n') }],
  ...routing,
});

await answer({ subject: 'Refund', body: 'CONFIDENTIAL-DATA: my card number was stolen' });
