import { Langfuse } from 'langfuse';

const langfuse = new Langfuse();
async function ask(question: string) {
  const trace = langfuse.trace({ name: 'ask', input: { question } });
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
  trace.update({ output: response.status });
}

await ask('Is the applicant in debt? CANARY-langfuse-approved');
await langfuse.shutdownAsync();
