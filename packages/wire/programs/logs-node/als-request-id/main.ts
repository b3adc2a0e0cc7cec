import { AsyncLocalStorage } from 'node:async_hooks';

const context = new AsyncLocalStorage<{ requestId: string; prompt: string }>();

function trace(step: string) {
  console.log(step, context.getStore()?.requestId);
}

async function ask() {
  trace('sending');
  const { prompt } = context.getStore()!;
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  trace(`status ${response.status}`);
}

await context.run({ requestId: 'r-1', prompt: 'Which sites close first? CANARY-als-request-id' }, ask);
