import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic({
  baseURL: 'https://openrouter.ai/api',
  apiKey: process.env.OPENROUTER_API_KEY,
});

const backups = ['openai/gpt-4o', 'moonshotai/kimi-k2'];

const message = await client.beta.messages.create({
  model: 'anthropic/claude-sonnet-4.5',
  max_tokens: 300,
  messages: [{ role: 'user', content: 'Which depot is guarded at night? CANARY-claude-fallbacks' }],
  fallbacks: backups.map((model) => ({ model })),
  ...{ provider: { only: ['anthropic', 'openai'], allow_fallbacks: false } },
});
console.log(message.usage.output_tokens);
