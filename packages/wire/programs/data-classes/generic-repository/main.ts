import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

class Repository<T extends { id: string }> {
  private readonly rows = new Map<string, T>();

  save(row: T): void {
    this.rows.set(row.id, row);
  }

  find(id: string): T | undefined {
    return this.rows.get(id);
  }
}

const patients = new Repository<Patient>();
patients.save({ id: 'p-1', name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' });
const patient = patients.find('p-1');
await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Explain. CANARY-generic-repository ${patient?.diagnosis ?? ''}` }],
  ...routing,
});
