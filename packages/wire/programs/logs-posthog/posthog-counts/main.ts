import { PostHog } from 'posthog-node';

const posthog = new PostHog(process.env.POSTHOG_API_KEY ?? '', { host: process.env.POSTHOG_HOST });

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
  const { id } = (await response.json()) as { id: string };
  posthog.capture({
    distinctId: userId,
    event: 'question asked',
    properties: {
      words: question.split(' ').length,
      isQuestion: question.includes('?'),
      status: response.status,
      id,
    },
  });
}

await ask('u-3', 'How do I hide my illness from my employer? CANARY-posthog-counts');
await posthog.shutdown();
