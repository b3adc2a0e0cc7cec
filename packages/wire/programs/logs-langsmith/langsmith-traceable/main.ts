import { Client } from 'langsmith';
import { traceable } from 'langsmith/traceable';

const client = new Client({ apiUrl: process.env.COLLECTOR_URL, autoBatchTracing: false });

const answer = traceable(
  async (question: string) => {
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: question }], provider: { only: ['openai'], allow_fallbacks: false } }) });
    const data = await response.json();
    return data.choices[0].message.content as string;
  },
  { name: 'answer', client },
);

await answer('Is my son liable? CANARY-langsmith-traceable');
await client.awaitPendingTraceBatches();
await new Promise((resolve) => setTimeout(resolve, 300));
