import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

const stock = new Map([['A-1', 4]]);
const tools: OpenAI.ChatCompletionTool[] = ['lookUp', 'order'].map((name) => ({
  type: 'function',
  function: { name, parameters: { type: 'object', properties: { sku: { type: 'string' } } } },
}));

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Is A-1 there? CANARY-plugin-functions ${stock.size}` }],
  tools,
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(completion.usage);
