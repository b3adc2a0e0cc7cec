import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/checked/openrouter-guard';

const settings = { baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY };
const clients = {
  careful: new OpenAI({ ...settings, fetch: guardedFetch('internal') }),
  fast: new OpenAI(settings),
};
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function draft(topic: string) {
  const completion = await clients.fast.chat.completions.create({
    model: 'openai/gpt-4.1-mini',
    messages: [{ role: 'user', content: `Draft an agenda: ${topic}` }],
    ...routing,
  });
  return completion.choices[0]?.message.content;
}

console.log(await draft('works council CANARY-served-other-client'), Object.keys(clients).length);
