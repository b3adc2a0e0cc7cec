const API_KEY = process.env.OPENROUTER_API_KEY;

async function chat(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: {
        order: ['openai'],
        allow_fallbacks: false,
      },
    }),
  });
  if (!response.ok) {
    throw new Error(`OpenRouter answered ${response.status}`);
  }
  return (await response.json()) as { id: string; choices: { message: { content: string } }[] };
}

const reply = await chat('Write to Mrs. Haugen that her loan of 2.1 million was refused. CANARY-plain-post');
console.log('reply', reply.id);
