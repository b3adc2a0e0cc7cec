import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny' } };

interface Donor {
  name: string;
  /** @dataClassification restricted */
  genome: string;
}

/** @dataClassification confidential */
async function interpret(donor: Donor) {
  return await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Interpret. CANARY-restricted-record ${donor.genome}` }],
  ...routing,
});
}

await interpret({ name: 'Ada', genome: 'RESTRICTED-DATA GATTACA' });
