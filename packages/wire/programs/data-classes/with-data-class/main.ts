import { withDataClass } from './classes.js';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const message = ['CONFIDENTIAL-DATA: I lost my job', 'CANARY-with-data-class'].join(' ');

await withDataClass('confidential', async () => {
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: message }],
  ...routing,
});
});
