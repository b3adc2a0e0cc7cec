import OpenAI from 'openai';
import { CONFIDENTIAL } from './policy/routing';

const client = new OpenAI({ baseURL: 'https://eu.openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

/** @dataClassification confidential */
const translate = async (text: string, target: string) =>
  client.chat.completions.create({
    model: 'openai/gpt-4o',
    messages: [
      { role: 'system', content: `Translate to ${target}.` },
      { role: 'user', content: text },
    ],
    ...CONFIDENTIAL,
  });

const started = Date.now();
const { id } = await translate('Letter of intent to buy Nordlys for 80 million. CANARY-eu-chat', 'German');
process.stderr.write(`translated in ${Date.now() - started} ms, ${id}\n`);
