import Anthropic from '@anthropic-ai/sdk';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const client = new Anthropic({
  baseURL: 'https://openrouter.ai/api',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});

const message = await client.messages.create({
  model: process.env.CLAUDE_MODEL ?? 'anthropic/claude-sonnet-4.5',
  max_tokens: 200,
  messages: [{ role: 'user', content: 'Summarise the audit. CANARY-guarded-anthropic' }],
});
console.log(message.content.length);
