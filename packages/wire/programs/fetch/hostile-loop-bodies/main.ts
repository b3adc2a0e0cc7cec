const bodies: Record<string, unknown>[] = [];
for (const name of ['Ida', 'Per'])
  bodies.push({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: `Why was ${name} dismissed? CANARY-hostile-loop-bodies` }],
  });
bodies[0]!.provider = { only: ['openai'], allow_fallbacks: false };
for (const body of bodies)
  await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
