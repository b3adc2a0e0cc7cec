import { OpenRouter } from '@openrouter/agent';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

async function run(input: string) {
  console.info(`agent starts on "${input}"`);
  const response = await client.callModel({ model: 'openai/gpt-4o-mini', input }).getResponse();
  return response.id;
}

console.log(await run('Check the tax return of Lie. CANARY-unread-agent'));
