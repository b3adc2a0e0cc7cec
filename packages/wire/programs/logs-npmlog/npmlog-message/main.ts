import log from 'npmlog';

async function classify(mail: string) {
  log.info('llm', 'classify %s', mail);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: mail }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  log.http('llm', String(response.status));
}

await classify('I was mobbed by my manager. CANARY-npmlog-message');
