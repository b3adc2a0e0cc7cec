import { OpenRouter } from '@openrouter/sdk';

process.env.OPENROUTER_DEBUG = 'true';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const answer = await client.chat.send({
  chatRequest: {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: 'Plan the raid in Narvik. CANARY-openrouter-env-debug' }],
    provider: { only: ['openai'], allowFallbacks: false },
  },
});
console.log(answer.id);
