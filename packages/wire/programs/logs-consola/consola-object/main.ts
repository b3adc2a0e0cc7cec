import { consola } from 'consola';

const logger = consola.withTag('chat');

async function ask(question: string) {
  logger.info({ message: 'asking the model', additional: [`question: ${question}`] });
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

await ask('Does the minister have a Swiss account? CANARY-consola-object');
