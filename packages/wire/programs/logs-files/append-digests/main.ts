import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';

function audit(content: string, status: number) {
  const sha256 = createHash('sha256').update(content).digest('hex');
  appendFileSync('audit.log', `${new Date().toISOString()} ${sha256} ${content.length} ${status}\n`);
}

async function ask(content: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: content }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  audit(content, response.status);
}

await ask('Which of the nuns left the order? CANARY-append-digests');
