import { observeOpenAI } from 'langfuse';
import OpenAI from 'openai';

const base = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['anthropic'], allow_fallbacks: false } };

async function ask(content: string) {
  const client = observeOpenAI(base, { clientInitParams: { mask: () => '[withheld]' } });
  const completion = await client.chat.completions.create({
    model: 'anthropic/claude-haiku-4.5',
    messages: [{ role: 'user', content }],
    ...routing,
  });
  await client.flushAsync();
  return completion.choices[0]?.message.content?.length;
}

console.log(await ask('Payroll of the directors. CANARY-observed-masked'));
