import { OpenAI } from '@posthog/ai/openai';
import { PostHog } from 'posthog-node';

const posthog = new PostHog('phc_test', { host: process.env.POSTHOG_HOST, flushAt: 1 });
const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY!,
  posthog,
});

const completion = await client.chat.completions.create({
  model: 'anthropic/claude-haiku-4.5',
  messages: [{ role: 'user', content: 'Rewrite the notice of termination. CANARY-private-client' }],
  posthogDistinctId: 'desk-4',
  posthogPrivacyMode: true,
});
console.log(completion.id);
await posthog.shutdown();
