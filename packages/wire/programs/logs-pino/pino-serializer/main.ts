import pino from 'pino';

interface Body {
  model: string;
  messages: { role: string; content: string }[];
}

const logger = pino({
  serializers: {
    request: ({ model, messages }: Body) => ({
      model,
      turns: messages.length,
      characters: messages.reduce((sum, { content }) => sum + content.length, 0),
    }),
  },
});

async function draft(prompt: string) {
  const request = {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: prompt }],
    provider: { only: ['openai'], allow_fallbacks: false },
  };
  logger.info({ request }, 'calling the model');
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(request),
  });
}

await draft('Does our client know of the second will? CANARY-pino-serializer');
