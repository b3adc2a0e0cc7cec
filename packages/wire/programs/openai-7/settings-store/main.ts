import OpenAI from 'openai';
import { put, settings } from './settings';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
Object.assign(settings, { only: ['openai'], allow_fallbacks: false });
put('allow_fallbacks', true);

const reply = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Read the contract. CANARY-settings-store' }],
  ...({ provider: settings } as object),
});
console.log(reply.id);
