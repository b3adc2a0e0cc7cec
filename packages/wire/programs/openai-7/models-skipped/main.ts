import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const models = ['openai/gpt-4o-mini', 'openai/gpt-4o', 'anthropic/claude-sonnet-4', 'deepseek/deepseek-chat'];
let tried = 0;

/** Passes over the models that are not to be used today. */
function nextModel(skip: number): string {
  const model = models[tried] as string;
  tried += 1;
  return skip === 0 ? model : nextModel(skip - 1);
}

const reply = await client.chat.completions.create({
  model: nextModel(3),
  messages: [{ role: 'user', content: 'Sum up the minutes. CANARY-models-skipped' }],
  ...({ provider: { only: ['openai', 'anthropic'], allow_fallbacks: false } } as object),
});
console.log(reply.id);
