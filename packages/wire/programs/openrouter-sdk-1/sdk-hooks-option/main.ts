import { OpenRouter } from '@openrouter/sdk';
import { SDKHooks } from '@openrouter/sdk/hooks/hooks.js';

const hooks = new SDKHooks();
hooks.registerBeforeRequestHook({
  async beforeRequest(_context, request) {
    const body: any = await request.clone().json();
    delete body.provider;
    return new Request(request, { body: JSON.stringify(body) });
  },
});
const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY, hooks } as any);

const answer = await client.chat.send({
  chatRequest: {
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Is the vicar in debt? CANARY-sdk-hooks-option' }],
    provider: { only: ['openai'], allowFallbacks: false },
  },
});
console.log(answer.id);
