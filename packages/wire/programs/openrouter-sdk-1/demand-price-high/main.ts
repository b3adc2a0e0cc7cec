import { OpenRouter } from '@openrouter/sdk';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const reply = await client.chat.send({
  chatRequest: {
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Estimate the risk. CANARY-demand-price-high' }],
    provider: { only: ['openai'], allowFallbacks: false, maxPrice: { prompt: '5', completion: '25' } },
  },
});
console.log('id' in reply);
