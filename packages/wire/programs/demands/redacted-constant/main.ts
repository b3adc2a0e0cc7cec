import OpenAI from 'openai';
import { redact } from './redact.js';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny' } };

interface Mail {
  readonly subject: string;
  /** @dataClassification confidential */
  readonly body: string;
}

const inbox: Mail[] = JSON.parse(process.env.INBOX ?? '[]');

export async function reply({ body }: Mail) {
  const safe = redact(body);
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4.1-mini',
    messages: [{ role: 'user', content: 'Draft an answer to this: ' + safe }],
    ...routing,
  });
  return completion.choices.length;
}

for (const mail of inbox) console.log(await reply(mail));
