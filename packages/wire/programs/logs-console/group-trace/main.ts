const headers = {
  Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
  'Content-Type': 'application/json',
};

async function ask(question: string): Promise<string> {
  console.group(question);
  try {
    const res = await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers,
      body: JSON.stringify({
        model: 'anthropic/claude-sonnet-4.5',
        messages: [
          { role: 'system', content: 'You answer questions of tenants.' },
          { role: 'user', content: question },
        ],
        provider: { order: ['anthropic', 'google-vertex'], allow_fallbacks: false },
      }),
    });
    const data = await res.json();
    console.info('%d tokens', data.usage.total_tokens);
    return data.choices[0].message.content;
  } finally {
    console.groupEnd();
  }
}

await ask('May I be evicted for having hepatitis? CANARY-group-trace');
