import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const tools = { lookUp: (tenant: string) => ({ tenant, since: 2019 }) };
const found = tools.lookUp('Tenant of the lease in Bodø CANARY-tool-prompt-log');
console.info('tool', found);
await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [
    { role: 'system', content: 'Answer from the register.' },
    { role: 'user', content: `Who is this? ${JSON.stringify(found)}` },
  ],
  ...routing,
});
