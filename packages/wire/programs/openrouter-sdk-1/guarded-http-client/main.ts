import { HTTPClient, OpenRouter } from '@openrouter/sdk';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const client = new OpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  httpClient: new HTTPClient({ fetcher: guardedFetch('internal') }),
});

export async function answer(question: string, model: string) {
  const result = await client.chat.send({
    chatRequest: { model, messages: [{ role: 'user', content: question }] },
  });
  return 'choices' in result ? result.choices.length : 0;
}

console.log(await answer('Which visas expire? CANARY-guarded-http-client', process.env.MODEL ?? 'openai/gpt-4.1'));
