interface Hooks {
  onRequest?: (body: { messages: { content: string }[] }) => void;
  onDone?: (status: number) => void;
}

async function chat(content: string, { onRequest, onDone }: Hooks = {}) {
  const body = {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content }],
    provider: { only: ['openai'], allow_fallbacks: false },
  };
  onRequest?.(body);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  onDone?.(response.status);
  return response.json();
}

await chat('Which of the strikers can be dismissed? CANARY-callback-sink', {
  onRequest: ({ messages: [first] }) => console.log('->', first?.content),
  onDone: (status) => console.log('<-', status),
});
