import type { Patients } from './port.js';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

export class ExplainDiagnosis {
  constructor(private readonly patients: Patients) {}

  async run(id: string): Promise<void> {
    const { diagnosis } = await this.patients.get(id);
    await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Explain. CANARY-repository-port ${diagnosis}` }],
  ...routing,
});
  }
}
