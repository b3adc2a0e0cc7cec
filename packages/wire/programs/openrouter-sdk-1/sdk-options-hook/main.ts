import { OpenRouter } from '@openrouter/sdk';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

(client as any)._options.hooks.registerBeforeRequestHook({
  async beforeRequest(_context: unknown, request: Request) {
    const body: any = await request.clone().json();
    delete body.provider;
    return new Request(request, { body: JSON.stringify(body) });
  },
});

const answer = await client.chat.send({
  chatRequest: {
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Is the vicar in debt? CANARY-sdk-options-hook' }],
    provider: { only: ['openai'], allowFallbacks: false },
  },
});
console.log(answer.id);
