import { PostHog } from 'posthog-node';

class Analytics {
  readonly client = new PostHog(process.env.POSTHOG_API_KEY!, { host: process.env.POSTHOG_HOST });

  generation(userId: string, input: unknown, tokens: number) {
    const properties = { $ai_model: 'openai/gpt-4o-mini', $ai_input: input, $ai_total_tokens: tokens };
    this.client.capture({ distinctId: userId, event: '$ai_generation', properties });
  }
}

const analytics = new Analytics();

async function ask(userId: string, content: string) {
  const messages = [{ role: 'user', content }];
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
  const { usage } = (await response.json()) as { usage: { total_tokens: number } };
  analytics.generation(userId, messages, usage.total_tokens);
}

await ask('u-2', 'How do I hide money from my husband? CANARY-posthog-ai-generation');
await analytics.client.shutdown();
