import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

/** @dataClassification public */
export default class Desk {
  /** @dataClassification CONFIDENTIAL */
  async summarise(contract: string) {
    const reply = await client.chat.completions.create({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: `Summarise. CANARY-raised-method ${contract}` }],
      ...routing,
    });
    return reply.choices.length;
  }
}

await new Desk().summarise('The parties agree.');
