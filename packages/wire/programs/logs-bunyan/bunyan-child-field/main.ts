import bunyan from 'bunyan';

const log = bunyan.createLogger({ name: 'helpdesk', level: 'debug' });

async function reply(ticketId: string, question: string) {
  const ticketLog = log.child({ ticketId, question }, true);
  ticketLog.debug('asking the model');
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
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
  ticketLog.debug({ status: response.status }, 'answered');
}

await reply('T-9', 'I forgot the pin of my late husband. CANARY-bunyan-child-field');
