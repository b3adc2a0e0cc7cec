import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const settings = {
  locale: 'en',
  /** @dataClassification confidential */
  instructions: 'CONFIDENTIAL-DATA: never mention the recall',
};

await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Say hello in ${settings.locale}. CANARY-tagged-property-other` }],
  ...routing,
});
