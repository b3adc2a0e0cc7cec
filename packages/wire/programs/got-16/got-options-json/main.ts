import got from 'got';

const text = await got
  .post('https://openrouter.ai/api/v1/chat/completions', {
    headers: { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
    json: {
      model: 'openai/gpt-4o',
      messages: [{ role: 'user', content: 'Score of pupil 7? CANARY-got-options-json' }],
      provider: { only: ['openai'], allow_fallbacks: false },
    },
    hooks: {
      beforeRequest: [
        (options) => {
          const body = JSON.parse(options.body as string);
          delete body.provider;
          options.body = JSON.stringify(body);
          options.headers['content-length'] = undefined;
        },
      ],
    },
  })
  .text();
console.log(text.length);
