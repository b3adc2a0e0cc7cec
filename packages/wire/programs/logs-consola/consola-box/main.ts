import consola from 'consola';

async function ask(prompt: string) {
  consola.start('asking');
  consola.box({ title: 'Prompt', message: prompt });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
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
  consola.success('answered with', response.status);
}

await ask('Plan the search of the house of Berg. CANARY-consola-box');
