import { Client } from 'langsmith';
import { wrapOpenAI } from 'langsmith/wrappers';
import OpenAI from 'openai';

const tracer = new Client({ apiUrl: process.env.COLLECTOR_URL, autoBatchTracing: false, hideInputs: true, hideOutputs: true });
const client = wrapOpenAI(
  new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY }),
  { client: tracer, tracingEnabled: true },
);
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

async function assess(report: string) {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: report }],
    ...routing,
  });
  return completion.usage?.total_tokens;
}

console.log(await assess('The child has a fracture of the wrist. CANARY-langsmith-wrapped-hidden'));
await tracer.awaitPendingTraceBatches();
await new Promise((resolve) => setTimeout(resolve, 300));
