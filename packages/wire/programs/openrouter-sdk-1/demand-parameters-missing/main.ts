import { OpenRouter } from '@openrouter/sdk';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const provider = { only: ['openai'], allowFallbacks: false, require_parameters: true };

const reply = await client.chat.send({
  chatRequest: {
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Classify the complaint. CANARY-demand-parameters-missing' }],
    provider,
  },
});
console.log('id' in reply);
