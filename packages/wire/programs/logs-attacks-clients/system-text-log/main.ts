import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const system = ['You are the clerk of a small town.', 'Case file: CANARY-system-text-log'].join('\n');
console.debug('system prompt in use:\n%s', system);
await client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: [{ role: 'system', content: system }, { role: 'user', content: 'Hello?' }], ...routing });
