import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

const lookUp = {
  type: 'function' as const,
  function: { name: 'lookUp', parameters: { type: 'object', properties: { sku: { type: 'string' } } } },
};
const tools: OpenAI.ChatCompletionTool[] = [lookUp];
tools.push({ type: 'openrouter:web_search', parameters: { max_results: 2 } } as never);

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Which supplier is cheaper? CANARY-plugin-server-tool' }],
  tools,
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(completion.usage);
