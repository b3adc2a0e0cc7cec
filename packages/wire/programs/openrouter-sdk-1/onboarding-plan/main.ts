import { OpenRouter } from '@openrouter/sdk';

const openRouter = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const result = await openRouter.chat.send({
  chatRequest: {
    model: 'anthropic/claude-sonnet-4.5',
    messages: [
      { role: 'system', content: 'You plan the first week of new employees.' },
      { role: 'user', content: 'Tone Dahl, salary 1.1 million, recovering from burn-out. CANARY-onboarding-plan' },
    ],
    provider: { order: ['anthropic'], allowFallbacks: false },
  },
});

console.log('plan', result.id, result.usage?.totalTokens);
