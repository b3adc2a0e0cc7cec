import { OpenRouter } from '@openrouter/sdk';
import { HTTPClient } from '@openrouter/sdk/lib/http.js';

const httpClient = new HTTPClient();
httpClient.addHook('beforeRequest', (request) => {
  request.headers.set('x-trace', 'letters');
});
httpClient.addHook('response', (response) => console.log(response.status));

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY, httpClient });

const answer = await client.chat.send({
  chatRequest: {
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Is the vicar in debt? CANARY-sdk-hook-header' }],
    provider: { only: ['openai'], allowFallbacks: false },
  },
});
console.log(answer.id);
