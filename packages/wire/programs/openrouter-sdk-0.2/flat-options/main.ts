import { OpenRouter } from '@openrouter/sdk';

const openRouter = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const params = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Who in ward 4 takes methadone? CANARY-flat-options' }],
  provider: { only: ['openai'], allowFallbacks: false },
};

const { provider, ...cheap } = params;
cheap.model = 'openai/gpt-4o-mini';

console.log('sending %j (was pinned to %s)', cheap, provider.only);
await openRouter.chat.send(cheap);
