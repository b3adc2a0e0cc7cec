import log from 'npmlog';

log.level = 'verbose';

async function classify(mail: string) {
  log.verbose('llm', 'classify %d characters', mail.length);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: mail }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  log.http('llm', String(response.status));
}

await classify('I was promoted by my manager. CANARY-npmlog-status');
