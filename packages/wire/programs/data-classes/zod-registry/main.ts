import * as z from 'zod';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const privacy = z.registry<{ dataClassification: string }>();
const Feedback = z.object({
  product: z.string(),
  comment: z.string().register(privacy, { dataClassification: 'confidential' }),
});

const feedback = Feedback.parse({ product: 'Lamp', comment: 'CONFIDENTIAL-DATA: my boss forced me to buy it' });
await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Tag this comment. CANARY-zod-registry ${feedback.comment}` }],
  ...routing,
});
