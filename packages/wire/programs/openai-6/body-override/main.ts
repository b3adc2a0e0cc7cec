import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

const pinned = { provider: { only: ['anthropic'], allow_fallbacks: false } };

async function ask(content: string, overrides: Record<string, unknown> = {}) {
  const params = {
    model: 'anthropic/claude-sonnet-4.5',
    messages: [{ role: 'user' as const, content }],
    ...pinned,
  };
  return client.chat.completions.create(params, {
    body: { model: params.model, messages: params.messages, ...overrides },
    timeout: 20_000,
  });
}

const { id } = await ask('Compare the salaries of Moe (910k) and Dahl (645k). CANARY-body-override', { top_p: 0.9 });
console.log('done', id);
