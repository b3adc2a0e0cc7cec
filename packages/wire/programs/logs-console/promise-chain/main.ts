const post = (body: object) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });

const tap =
  <T>(label: string) =>
  (value: T): T => {
    console.debug(label, value);
    return value;
  };

await Promise.resolve('Is Nora Vik fit for work? CANARY-promise-chain')
  .then((question) => question.normalize())
  .then(tap('question'))
  .then((question) =>
    post({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: question }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  )
  .then((response) => response.json())
  .then(({ id }) => console.debug('answered', id));
