import { Client } from 'langsmith';
import { traceable } from 'langsmith/traceable';

const client = new Client({ apiUrl: process.env.COLLECTOR_URL, autoBatchTracing: false });
const questions = new Map([['q-1', 'Is my neighbour liable? CANARY-langsmith-traced-id']]);

const answer = traceable(
  async (id: string) => {
    const question = questions.get(id)!;
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: question }], provider: { only: ['openai'], allow_fallbacks: false } }) });
    return response.status;
  },
  { name: 'answer', client },
);

await answer('q-1');
await client.awaitPendingTraceBatches();
await new Promise((resolve) => setTimeout(resolve, 300));
