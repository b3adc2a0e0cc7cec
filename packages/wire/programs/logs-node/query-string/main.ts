import { stringify } from 'node:querystring';

async function search(question: string) {
  const query = new URLSearchParams({ q: question, limit: '10' });
  console.log(`GET /search?${query}`);
  console.log(`GET /legacy?${stringify({ q: 'all' })}`);
  const response = await fetch('https://openrouter.ai/api/v1/embeddings', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/text-embedding-3-small', input: question, provider: { order: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await search('CANARY-query-string severance for the night shift');
