import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

class Employee {
  /** @dataClassification confidential */
  salary: string;

  constructor(
    readonly name: string,
    salary: string,
  ) {
    this.salary = salary;
  }
}

async function draftLetter(employee: Employee) {
  return await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Draft a letter. CANARY-entity-class ${employee.name} earns ${employee.salary}` }],
  ...routing,
});
}

await draftLetter(new Employee('Ada Byron', 'CONFIDENTIAL-DATA 98000'));
