import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const question = ['Who signed', 'the lease in Bodø? CANARY-logged-after-call'].join(' ');
const completion = await client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: question }], ...routing });
const record = { id: completion.id, asked: question.trim(), at: 'now' };
Object.entries(record).forEach(([key, value]) => console.log(key, '=', value));
