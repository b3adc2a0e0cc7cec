class Jobs {
  async *[Symbol.asyncIterator]() {
    yield {
      model: 'openai/gpt-4o',
      messages: [
        { role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-async-iterator' },
      ],
      provider: { only: ['openai'], allow_fallbacks: false },
    };
    yield {
      model: 'openai/gpt-4o',
      messages: [
        { role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-async-iterator' },
      ],
    };
  }
}
for await (const body of new Jobs())
  await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
