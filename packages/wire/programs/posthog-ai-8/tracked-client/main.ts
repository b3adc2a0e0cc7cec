import { OpenAI } from '@posthog/ai/openai';
import { PostHog } from 'posthog-node';

const posthog = new PostHog('phc_test', { host: process.env.POSTHOG_HOST, flushAt: 1 });
const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY!,
  posthog,
});

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Which employees joined the union? CANARY-tracked-client' }],
  posthogDistinctId: 'desk-4',
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(completion.id);
await posthog.shutdown();
