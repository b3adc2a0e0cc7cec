import { readFile, writeFile } from 'node:fs/promises';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

async function loadPatient(file: string): Promise<Patient> {
  return JSON.parse(await readFile(file, 'utf8'));
}

await writeFile('patient.json', JSON.stringify({ id: 'p-1', name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' }));
const patient = await loadPatient('patient.json');
await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Write a birthday card for ${patient.name}. CANARY-loaded-file-name` }],
  ...routing,
});
