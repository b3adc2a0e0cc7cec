import bunyan from 'bunyan';

const log = bunyan.createLogger({ name: 'helpdesk' });

async function reply(ticketId: string, question: string) {
  try {
    log.info({ ticketId, words: question.split(' ').length }, 'asking');
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
    const { id, usage } = (await response.json()) as { id: string; usage: { total_tokens: number } };
    log.info({ ticketId, id, tokens: usage.total_tokens }, 'answered');
  } catch (error) {
    log.error({ ticketId, kind: (error as Error).name }, 'failed');
  }
}

await reply('T-11', 'My boss touched me. CANARY-bunyan-ids');
