function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name} to run this program.`);
  return value;
}

const apiKey = required('OPENROUTER_API_KEY');
const region = process.env['REGION'] ?? 'eu';
console.log('region', region);

async function ask(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  return response.json();
}

await ask('Is the arena safe? CANARY-missing-key-error');
