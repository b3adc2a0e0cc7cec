import { OpenRouter } from '@openrouter/agent';

const openrouter = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const result = openrouter.callModel({
  model: ({ numberOfTurns }) => (numberOfTurns > 3 ? 'openai/gpt-4o' : 'z-ai/glm-4.6'),
  input: 'Who else was in the car? CANARY-turn-model',
  provider: { only: ['openai', 'azure'], allowFallbacks: false },
});
let parts = 0;
for await (const _ of result.getTextStream()) parts++;
console.log(parts);
