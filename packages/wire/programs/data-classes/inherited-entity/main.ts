import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

abstract class Person {
  /** @dataClassification confidential */
  abstract readonly address: string;

  card(): string {
    return `Lives at ${this.address}`;
  }
}
class Tenant extends Person {
  readonly address = 'CONFIDENTIAL-DATA 12 Elm Street';
}

const tenant = new Tenant();
await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Write a card. CANARY-inherited-entity ${tenant.card()}` }],
  ...routing,
});
