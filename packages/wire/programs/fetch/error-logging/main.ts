import pino from 'pino';

const log = pino({ base: undefined });

async function callOpenRouter(requestBody: object) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(requestBody),
  });
  if (!response.ok) {
    log.error({ status: response.status, requestBody }, 'OpenRouter request failed');
    return undefined;
  }
  return response.json();
}

await callOpenRouter({
  model: 'openai/gpt-4.5-preview',
  messages: [{ role: 'user', content: 'Which of our nurses reported the surgeon? CANARY-error-logging' }],
  provider: { order: ['azure/eu', 'openai'], allow_fallbacks: false },
});
