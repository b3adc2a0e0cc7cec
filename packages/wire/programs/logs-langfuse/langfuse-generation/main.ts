import { Langfuse } from 'langfuse';

const langfuse = new Langfuse();

async function ask(content: string) {
  const messages = [{ role: 'user', content }];
  const trace = langfuse.trace({ name: 'ask', userId: 'u-4' });
  const generation = trace.generation({ name: 'chat', model: 'openai/gpt-4o-mini', input: messages });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages,
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  generation.end({ metadata: { status: response.status } });
}

await ask('Is the applicant pregnant? CANARY-langfuse-generation');
await langfuse.shutdownAsync();
