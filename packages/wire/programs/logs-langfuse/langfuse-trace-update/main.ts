import Langfuse from 'langfuse';

const langfuse = new Langfuse({ flushAt: 1, release: 'v3' });

async function ask(question: string) {
  const trace = langfuse.trace({ name: 'ask' });
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
  trace.update({ input: { question }, output: response.status });
  trace.event({ name: 'answered', level: 'DEFAULT' });
}

await ask('Is the applicant a union member? CANARY-langfuse-trace-update');
await langfuse.flushAsync();
