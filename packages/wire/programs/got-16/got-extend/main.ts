import { openrouter } from './client';

interface Completion {
  choices: { message: { content: string } }[];
}

function bodyFor(content: string) {
  return {
    model: 'anthropic/claude-haiku-4.5',
    messages: [{ role: 'user', content }],
    provider: { order: ['anthropic', 'google-vertex'], allow_fallbacks: false },
  };
}

const { body } = await openrouter.post<Completion>('chat/completions', {
  json: bodyFor('Write to the widow of our driver. CANARY-got-extend'),
});
console.log(body.choices[0].message.content.length);
