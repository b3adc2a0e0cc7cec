import log from 'loglevel';

const original = log.methodFactory;
log.methodFactory = (method, level, name) => {
  const write = original(method, level, name);
  return (...parts: unknown[]) => write(`[${method}]`, ...parts);
};
log.setLevel('info');

async function instruct(id: number, instruction: string) {
  log.info('instruction', id, 'is a question:', instruction.endsWith('?'));
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: instruction }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  if (!response.ok) log.warn('instruction', id, 'was refused with', response.status);
}

await instruct(3, 'Write to my landlord that I was in prison. CANARY-loglevel-factory');
