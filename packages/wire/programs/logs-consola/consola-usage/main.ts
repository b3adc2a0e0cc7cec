import { createConsola } from 'consola';

const logger = createConsola({ level: 4, defaults: { tag: 'llm' } });

async function ask(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
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
  const { model, usage } = await response.json();
  logger.debug('model %s', model);
  logger.success({ message: 'usage', args: [usage.prompt_tokens, usage.completion_tokens, prompt.length] });
}

await ask('Plan the surprise visit to the farm of Dahl. CANARY-consola-usage');
