import { createHash } from 'node:crypto';
import debug from 'debug';

const base = debug('app');
const request = base.extend('request');
const response = base.extend('response');

async function ask(prompt: string) {
  request('sha256=%s length=%d', createHash('sha256').update(prompt).digest('hex'), prompt.length);
  const answer = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  response('status=%d', answer.status);
}

await ask('Which of our sources is in Grozny? CANARY-debug-extended');
