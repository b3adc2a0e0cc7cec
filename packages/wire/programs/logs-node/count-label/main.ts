async function ask(question: string) {
  console.count(question);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: question }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

const questions = ['Is the boss divorced? CANARY-count-label', 'Is the boss divorced? CANARY-count-label'];
for (const question of questions) await ask(question);
