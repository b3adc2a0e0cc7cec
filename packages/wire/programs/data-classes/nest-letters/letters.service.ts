import { Injectable } from '@nestjs/common';
import { EmployeeRepository } from './employee.repository.js';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

@Injectable()
export class LettersService {
  constructor(private readonly employees: EmployeeRepository) {}

  async draft(id: string) {
    const employee = await this.employees.byId(id);
    return await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Draft a raise letter. CANARY-nest-letters ${employee.name}, now ${employee.salary}` }],
  ...routing,
});
  }
}
