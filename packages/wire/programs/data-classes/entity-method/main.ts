import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

class Claim {
  constructor(
    readonly number: string,
    /** @dataClassification confidential */
    private readonly reason: string,
  ) {}

  describe(): string {
    return `Claim ${this.number}: ${this.reason}`;
  }
}

const claim = new Claim('C-7', 'CONFIDENTIAL-DATA water damage after divorce');
await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Classify. CANARY-entity-method ${claim.describe()}` }],
  ...routing,
});
