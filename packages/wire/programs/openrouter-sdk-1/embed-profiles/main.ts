import { OpenRouter } from '@openrouter/sdk';

const openRouter = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const profiles = ['Lena Foss, knows about the merger. CANARY-embed-profiles', 'Ove Rud, new in sales.'];

const routing = { provider: { only: ['openai'], allowFallbacks: false } };

const response = await openRouter.embeddings.generate({
  requestBody: { model: 'openai/text-embedding-3-small', input: profiles, ...routing },
});

const rows = typeof response === 'string' ? 0 : response.data.length;
console.log(`embedded ${rows} of ${profiles.length} profiles`);
