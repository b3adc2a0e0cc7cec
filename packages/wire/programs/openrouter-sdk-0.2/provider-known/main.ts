import { OpenRouter } from '@openrouter/sdk';

const openRouter = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const params: any = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Minutes of the closed session. CANARY-provider-known' }],
  provider: { only: ['openai'], allowFallbacks: false },
};
const response = await openRouter.chat.send(params);
console.log(response.id);
