import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic({ baseURL: 'https://openrouter.ai/api', authToken: process.env.OPENROUTER_API_KEY });

const params: any = {
  model: 'anthropic/claude-haiku-4.5',
  max_tokens: 300,
  messages: [{ role: 'user', content: 'Grade the essay of pupil 22. CANARY-claude-extra-body' }],
};
params.extra_body = { provider: { only: ['anthropic'], allow_fallbacks: false } };

const message = await client.messages.create(params);
console.log(message.id);
