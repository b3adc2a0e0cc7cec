import { HTTPClient, OpenRouter } from '@openrouter/sdk';

const fetchers: Record<string, (request: Request) => Promise<Response>> = {
  lean: async (request) => {
    const { provider, ...body } = await request.json();
    return fetch(request.url, { method: 'POST', headers: request.headers, body: JSON.stringify({ ...body, user: typeof provider }) });
  },
};

const client = new OpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  httpClient: new HTTPClient({ fetcher: fetchers[process.env.FETCHER ?? 'lean'] as never }),
});

const result = await client.chat.send({
  chatRequest: {
    model: 'openai/gpt-4.1',
    provider: { only: ['openai'], allowFallbacks: false },
    messages: [{ role: 'user', content: 'Who left in May? CANARY-foreign-fetcher' }],
  },
});
console.log('choices' in result);
