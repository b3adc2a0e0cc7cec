import { createLogger } from 'bunyan';

type ChatRequest = { model: string; messages: { role: string; content: string }[] };

const log = createLogger({
  name: 'helpdesk',
  serializers: { chat: (chat: ChatRequest) => ({ model: chat.model, messages: chat.messages.length }) },
});

async function reply(question: string) {
  const chat = {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: question }],
    provider: { only: ['openai'], allow_fallbacks: false },
  };
  log.info({ chat }, 'request');
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(chat),
  });
}

await reply('My stalker has my new address. CANARY-bunyan-serializer');
