import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

type Lead = { company: string } & {
  /** @dataClassification confidential */
  budget: string;
};

async function qualify(lead: Lead) {
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Qualify. CANARY-intersection ${lead.company} has ${lead.budget}` }],
  ...routing,
});
}

await qualify({ company: 'Acme', budget: 'CONFIDENTIAL-DATA 2M' });
