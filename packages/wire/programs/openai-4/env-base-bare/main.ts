import OpenAI from 'openai';

const openai = new OpenAI({ timeout: 20_000 });

const completion = await openai.chat.completions.create({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Shorten the psychiatric report. CANARY-env-base-bare' }],
});
console.log(completion.id);
