import { OpenRouter } from '@openrouter/sdk';
import { HTTPClient } from '@openrouter/sdk/lib/http.js';

const httpClient = new HTTPClient();
httpClient.addHook('beforeRequest', (request) => new Request(request.url.replace('eu-gateway.example.org', 'openrouter.ai'), request));

const client = new OpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  serverURL: 'https://eu-gateway.example.org/api/v1',
  httpClient,
});

const answer = await client.chat.send({
  chatRequest: {
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Is the vicar in debt? CANARY-sdk-hook-reroute' }],
  },
});
console.log(answer.id);
