import { createOpenRouter } from '@openrouter/ai-sdk-provider';

const model = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY })('openai/gpt-4o-mini');

const { content } = await model.doGenerate({
  prompt: [{ role: 'user', content: [{ type: 'text', text: 'Who found the body? CANARY-direct-model' }] }],
  providerOptions: { openrouter: { provider: { order: ['openai'], allow_fallbacks: false } } },
});
console.log(content.length);
