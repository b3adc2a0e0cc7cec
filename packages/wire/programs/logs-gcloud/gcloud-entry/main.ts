import { Logging } from '@google-cloud/logging';

const log = new Logging({ projectId: 'loopback' }).logSync('llm');

async function ask(prompt: string) {
  log.write(log.entry({ severity: 'INFO' }, { message: 'asking', prompt }));
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  log.info(log.entry({}, { status: response.status }));
}

await ask('Who in the team is ill? CANARY-gcloud-entry');
