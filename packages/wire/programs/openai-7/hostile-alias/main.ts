import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

const routing = { order: ['openai'], allow_fallbacks: false };
const current = routing;
const registry = { current };

function degrade() {
  registry.current.allow_fallbacks = true;
}

degrade();
const { id } = await client.chat.completions.create({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Find dirt on councillor Hage. CANARY-hostile-alias' }],
  ...{ provider: routing },
});
console.log(id);
