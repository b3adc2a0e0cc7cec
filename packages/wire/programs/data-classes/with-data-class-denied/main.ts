import { withDataClass } from './classes.js';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny' } };

const message = ['CONFIDENTIAL-DATA: I lost my job', 'CANARY-with-data-class-denied'].join(' ');

const send = () =>
  client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: message }],
    ...routing,
  });
await withDataClass('confidential', send);
