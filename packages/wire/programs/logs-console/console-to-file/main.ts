import { Console } from 'node:console';
import { createWriteStream } from 'node:fs';

const stream = createWriteStream('assistant.log', { flags: 'a' });
const audit = new Console({ stdout: stream, stderr: stream });

export async function assist(userId: string, question: string) {
  audit.log('%s asked: %s', userId, question);
  const res = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: question }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  return res.json();
}

await assist('u-17', 'Is it legal to record my manager? CANARY-console-to-file');
stream.end();
