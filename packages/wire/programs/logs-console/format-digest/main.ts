import { createHash } from 'node:crypto';
import { format } from 'node:util';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

async function translate(text: string, to: 'nb' | 'en') {
  const prompt = `Translate into ${to}:\n${text}`;
  const started = performance.now();
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o',
      messages: [{ role: 'user', content: prompt }],
      provider: { order: ['openai', 'azure'], allow_fallbacks: false },
    }),
  });
  const milliseconds = Math.round(performance.now() - started);
  console.log(
    format('translated to=%s sha256=%s length=%d in %d ms', to, sha256(prompt), prompt.length, milliseconds),
  );
  return response.json();
}

await translate('Vi sier opp kontrakten med Equinor. CANARY-format-digest', 'en');
