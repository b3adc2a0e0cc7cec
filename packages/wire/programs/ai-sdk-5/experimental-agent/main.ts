import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { Experimental_Agent as Agent, stepCountIs } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const clerk = new Agent({
  model: openrouter('openai/gpt-4o-mini'),
  system: 'You sort the post of the municipality.',
  stopWhen: stepCountIs(3),
  providerOptions: { openrouter: { provider: { order: ['openai', 'azure'], allow_fallbacks: false } } },
});

const { text } = await clerk.generate({ prompt: 'Appeal by Vang about social benefits. CANARY-experimental-agent' });
console.log(text.length);
