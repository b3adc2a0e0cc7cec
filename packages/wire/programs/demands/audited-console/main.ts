import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal', { audit: (record) => console.log(JSON.stringify(record)) }),
});

for (const topic of ['holidays', 'overtime']) {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4.1-mini',
    user: `desk-${topic}`,
    messages: [{ role: 'user', content: `What is our rule on ${topic}? CANARY-audited-console` }],
  });
  console.log(completion.choices.length);
}
