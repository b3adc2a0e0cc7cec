import { Logging } from '@google-cloud/logging';

const log = new Logging({ projectId: 'loopback' }).logSync('llm');

async function ask(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  log.write(log.entry({ severity: 'INFO' }, { status: response.status, characters: prompt.length }));
}

await ask('Who in the team is on leave? CANARY-gcloud-entry-status');
