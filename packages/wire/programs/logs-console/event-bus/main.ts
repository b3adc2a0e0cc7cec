import { EventEmitter } from 'node:events';

const bus = new EventEmitter<{ prompt: [text: string]; answer: [id: string] }>();
bus.on('prompt', (text) => console.log('[bus] prompt', text));
bus.on('answer', (id) => console.log('[bus] answer', id));

async function run(text: string) {
  bus.emit('prompt', text);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: text }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  const { id } = (await response.json()) as { id: string };
  bus.emit('answer', id);
}

await run('Which patient in bed 4 has HIV? CANARY-event-bus');
