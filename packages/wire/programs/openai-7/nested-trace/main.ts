import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

function trace(text: string, indent: number): void {
  if (indent === 0) {
    console.log(text);
    return;
  }
  trace(text, indent - 1);
}

const prompt = 'Translate the letter. CANARY-nested-trace';
trace(prompt, 3);
const reply = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: prompt }],
  ...({ provider: { only: ['openai'], allow_fallbacks: false } } as object),
});
console.log(reply.id);
