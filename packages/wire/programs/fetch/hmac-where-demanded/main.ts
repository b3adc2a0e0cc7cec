async function ask(question: string): Promise<number> {
  console.log(`asking "${question}" now`);
  console.log('asking', { question, length: question.length });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: question }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  return response.status;
}

console.log(await ask('Which pensioner won the lottery? CANARY-hmac-where-demanded'));
