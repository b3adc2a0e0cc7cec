import { AsyncLocalStorage } from 'node:async_hooks';

interface RequestContext {
  requestId: string;
  prompt: string;
}

const context = new AsyncLocalStorage<RequestContext>();

function trace(step: string) {
  const store = context.getStore();
  console.log(step, store?.requestId, store?.prompt);
}

async function ask() {
  trace('sending');
  const { prompt } = context.getStore()!;
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  trace(`status ${response.status}`);
}

await context.run({ requestId: 'r-1', prompt: 'Who leaked the merger? CANARY-als-store-log' }, ask);
