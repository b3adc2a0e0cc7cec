import log from 'loglevel';

const chatLog = log.getLogger('chat');
chatLog.setLevel('trace');

async function instruct(instruction: string) {
  chatLog.debug('instruction:', [instruction]);
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
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
}

await instruct('Write to the bank that I am insolvent. CANARY-loglevel-named');
