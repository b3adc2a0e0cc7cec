import { OpenRouter } from '@openrouter/sdk';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const result = await client.chat.send({
  chatRequest: {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: 'Who won the tender? CANARY-plugin-sdk' }],
    provider: { only: ['openai'], allowFallbacks: false },
    plugins: [{ id: 'web', maxResults: 2 }],
  },
});
console.log('usage' in result);
