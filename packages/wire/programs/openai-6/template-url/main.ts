import { OpenAI } from 'openai';

const host = process.env.OPENROUTER_HOST ?? 'https://openrouter.ai';
const API_VERSION = 'v1';

const llm = new OpenAI({
  baseURL: `${host}/api/${API_VERSION}`,
  apiKey: process.env.OPENROUTER_API_KEY,
});

const completion = await llm.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Rewrite: our CTO was fired for fraud on Monday. CANARY-template-url' }],
  // @ts-ignore
  provider: { order: ['openai'], allowFallbacks: false },
});

console.table([{ id: completion.id, total: completion.usage?.total_tokens }]);
