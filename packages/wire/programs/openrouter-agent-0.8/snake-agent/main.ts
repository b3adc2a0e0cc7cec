import { OpenRouter, callModel } from '@openrouter/agent';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const routing = { order: ['anthropic'], allow_fallbacks: false };

const result = callModel(client, {
  model: 'anthropic/claude-haiku-4.5',
  input: [{ role: 'user', content: 'Why did the auditor resign? CANARY-snake-agent' }],
  provider: routing,
});
const text = await result.getText();
console.log(text.length);
