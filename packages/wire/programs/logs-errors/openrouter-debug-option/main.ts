import { OpenRouter } from '@openrouter/sdk';

const client = new OpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  debugLogger: process.env.NODE_ENV === 'production' ? undefined : console,
});

await client.chat.send({
  chatRequest: {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: 'Plan the raid in Hamar. CANARY-openrouter-debug-option' }],
    provider: { only: ['openai'], allowFallbacks: false },
    stream: false,
  },
});
