import { OpenRouter } from '@openrouter/sdk';

const openrouter = new OpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  debugLogger: process.env.NODE_ENV === 'production' ? undefined : console,
});

await openrouter.chat.send({
  chatRequest: {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: 'Refuse the residence permit of Amina Y. CANARY-debug-logger' }],
    provider: { only: ['azure', 'openai'], allowFallbacks: false },
  },
});
