const question = 'Which of the two heirs lied about the will? CANARY-promise-chain-ids';

fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: question }],
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
})
  .then((response) => {
    console.log('status', response.status, 'question of', question.split(/\s+/).length, 'words');
    return response.json();
  })
  .then((data: { id: string; model: string }) => console.log(`${data.model} answered in ${data.id}`))
  .catch((error: Error) => console.error('failed:', error.name));
