import { appendFile } from 'node:fs/promises';
import OpenAI from 'openai';
import { guardedFetch, type AuditRecord } from '../../../guards/current/openrouter-guard';

async function keep(record: AuditRecord) {
  await appendFile('ledger.jsonl', `${JSON.stringify(record)}\n`);
}

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal', { audit: keep }),
});

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4.1',
  user: 'employee-31',
  messages: [{ role: 'user', content: 'Rate this application. CANARY-audited-ledger' }],
});
console.log(completion.choices.length);
