const search = (model: string) => `${model}:online`;

async function ask(question: string): Promise<number> {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: search('openai/gpt-4o-mini'),
      messages: [{ role: 'user', content: `Answer with sources. CANARY-plugin-online ${question}` }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  return response.status;
}

console.log(await ask('What did our competitor announce?'));
