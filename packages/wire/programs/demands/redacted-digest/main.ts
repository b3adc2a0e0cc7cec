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

async function digest(mails: readonly Mail[]) {
  const texts = mails.map((mail) => redact(mail.body));
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4.1',
    messages: [
      { role: 'system', content: 'You write the digest of the day.' },
      { role: 'user', content: texts.join('\n\n') },
    ],
    ...routing,
  });
  return completion.choices.length;
}

console.log(await digest(inbox));
