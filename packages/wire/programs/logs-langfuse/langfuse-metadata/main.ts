import { createHash } from 'node:crypto';
import { Langfuse } from 'langfuse';

const langfuse = new Langfuse();

async function ask(question: string) {
  const sha256 = createHash('sha256').update(question).digest('hex');
  const trace = langfuse.trace({ name: 'ask', metadata: { sha256, length: question.length } });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: question }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  const { usage } = (await response.json()) as {
    usage: { prompt_tokens: number; completion_tokens: number };
  };
  trace.generation({
    name: 'chat',
    model: 'openai/gpt-4o-mini',
    usage: { input: usage.prompt_tokens, output: usage.completion_tokens },
  });
}

await ask('Is the applicant in debt? CANARY-langfuse-metadata');
await langfuse.shutdownAsync();
