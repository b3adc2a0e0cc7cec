import { AsyncLocalStorage } from 'node:async_hooks';

const session = new AsyncLocalStorage<{ user: string; question: string }>();

async function answer(question: string) {
  session.enterWith({ user: 'u-7', question });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: question }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  console.info('answered', response.status, JSON.stringify(session.getStore()));
}

await answer('Does my daughter have to testify? CANARY-als-enter-with');
