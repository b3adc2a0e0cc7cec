import { OpenRouter } from '@openrouter/sdk';

const openRouter = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

export async function title(article: string): Promise<string> {
  const response = await openRouter.chat.send({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: `Title for: ${article}` }],
    provider: { order: ['openai', 'azure'], allowFallbacks: false },
  });
  return String(response.choices[0].message.content);
}

const article = 'Draft, embargo until Friday: minister resigns. CANARY-flat-send';
const chars = (await title(article)).length;
console.info(`title has ${chars} characters`);
