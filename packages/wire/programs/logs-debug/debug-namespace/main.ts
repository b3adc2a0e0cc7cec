import createDebug from 'debug';

const debug = createDebug('app:llm');

async function ask(prompt: string) {
  debug('sending %O', { messages: [{ role: 'user', content: prompt }] });
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
}

await ask('Which of our sources is in Minsk? CANARY-debug-namespace');
