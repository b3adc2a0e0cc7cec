import got from 'got';

const endpoint = new URL('https://openrouter.ai/api/v1/chat/completions');

const result = await got
  .post(endpoint, {
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
    json: {
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: 'How often was Bakke late? CANARY-got-post' }],
    },
  })
  .json<{ id: string }>();
console.log(result.id);
