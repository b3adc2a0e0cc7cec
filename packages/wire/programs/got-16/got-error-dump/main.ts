import got from 'got';

const json = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Translate the ransom note. CANARY-got-error-dump' }],
  provider: { only: ['openai'], allow_fallbacks: false },
};

try {
  await got.post('https://openrouter.ai/api/v1/chat/completions', {
    json,
    headers: { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
    retry: { limit: 0 },
  });
} catch (error) {
  console.error(error);
}
