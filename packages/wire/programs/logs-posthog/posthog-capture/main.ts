import { PostHog } from 'posthog-node';

const posthog = new PostHog(process.env.POSTHOG_API_KEY ?? '', {
  host: process.env.POSTHOG_HOST,
  flushAt: 1,
});

async function ask(userId: string, question: string) {
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
  posthog.capture({
    distinctId: userId,
    event: 'question asked',
    properties: { question, status: response.status },
  });
}

await ask('u-1', 'How do I hide money from my wife? CANARY-posthog-capture');
await posthog.shutdown();
