const bodies = ['Ida', 'Per'].map((name): Record<string, unknown> => ({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: `Why was ${name} dismissed? CANARY-hostile-map-bodies` }],
}));
bodies.at(-1)!.provider = { only: ['openai'], allow_fallbacks: false };
await Promise.all(
  bodies.map((body) =>
    fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
    }),
  ),
);
