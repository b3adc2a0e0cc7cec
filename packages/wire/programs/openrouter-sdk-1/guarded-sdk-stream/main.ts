import { HTTPClient, OpenRouter } from '@openrouter/sdk';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const client = new OpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  httpClient: new HTTPClient({ fetcher: guardedFetch('internal') }),
});

async function lengthOfAnswer(model: string, content: string): Promise<number> {
  const stream = await client.chat.send({
    chatRequest: { model, messages: [{ role: 'user', content }], stream: true },
  });
  let length = 0;
  for await (const chunk of stream) length += chunk.choices[0]?.delta.content?.length ?? 0;
  return length;
}

const models = [process.env.MODEL ?? 'openai/gpt-4.1', process.env.SECOND_MODEL ?? 'google/gemini-2.5-pro'];
for (const model of models) {
  const outcome = await lengthOfAnswer(model, 'Which suppliers are late? CANARY-guarded-sdk-stream').catch(
    (error: Error) => error.name,
  );
  console.log(model, outcome);
  if (outcome === 0) throw new Error('The stream brought nothing.');
}
