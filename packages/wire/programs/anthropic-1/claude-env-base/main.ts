import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic({ apiKey: process.env.OPENROUTER_API_KEY });

const message = await client.messages.create({
  model: 'anthropic/claude-haiku-4.5',
  max_tokens: 200,
  messages: [{ role: 'user', content: 'Is the informant still in Bodø? CANARY-claude-env-base' }],
});
console.log(message.model);
