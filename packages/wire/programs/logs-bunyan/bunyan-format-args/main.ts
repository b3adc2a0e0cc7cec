import bunyan from 'bunyan';

const log = bunyan.createLogger({ name: 'helpdesk', streams: [{ path: 'helpdesk.log', level: 'info' }] });

async function reply(ticketId: string, question: string) {
  log.info({ ticketId }, 'model=%s question=%s', 'gpt-4o-mini', question);
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: question }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
}

await reply('T-10', 'Delete the mails about the bribe. CANARY-bunyan-format-args');
