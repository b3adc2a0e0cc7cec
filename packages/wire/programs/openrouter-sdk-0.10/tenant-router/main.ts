import { OpenRouter } from '@openrouter/sdk';
import tenants from './tenants.json' with { type: 'json' };

type Tenant = { name: string; model?: string; provider?: { order?: string[]; allowFallbacks?: boolean } };

const sdk = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const base = { model: 'openai/gpt-4o', provider: { order: ['openai'], allowFallbacks: false } };

for (const tenant of tenants as Tenant[]) {
  const { name, ...settings } = tenant;
  const chatGenerationParams = {
    ...base,
    ...settings,
    messages: [{ role: 'user' as const, content: `Invoice reminder for ${name}'s debtor. CANARY-tenant-router` }],
  };
  const answer = await sdk.chat.send({ chatGenerationParams });
  console.log(name, answer.model);
}
