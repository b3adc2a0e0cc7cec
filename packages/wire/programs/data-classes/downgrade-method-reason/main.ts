import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

/** @dataClassification confidential */
class ContractDesk {
  /** @dataClassification internal -- words of a public dictionary */
  async explain(term: string) {
    const completion = await client.chat.completions.create({
      model: 'openai/gpt-4.1-mini',
      messages: [{ role: 'user', content: `Explain the legal term ${term}. CANARY-downgrade-method-reason` }],
      ...routing,
    });
    return completion.choices.length;
  }
}

console.log(await new ContractDesk().explain('escrow'));
