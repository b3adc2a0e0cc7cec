import { generateObject } from 'ai';
import { z } from 'zod';
import { openrouter, pinned } from './settings/llm';

const schema = z.object({ total: z.number(), currency: z.string() });

const { object } = await generateObject({
  model: openrouter('google/gemini-2.5-flash'),
  schema,
  prompt: 'Invoice 7712, Holm Eiendom, 14 days overdue. CANARY-invoice-lines',
  providerOptions: pinned,
});
console.log(object.currency, object.total);
