import { Client } from 'langsmith';

const client = new Client({ apiUrl: process.env.COLLECTOR_URL, apiKey: 'loopback', autoBatchTracing: false });

async function answer(question: string) {
  await client.createRun({ name: 'answer', run_type: 'llm', inputs: { question } });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: question }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.status;
}

await answer('Is the tenant liable? CANARY-langsmith-create-run');
