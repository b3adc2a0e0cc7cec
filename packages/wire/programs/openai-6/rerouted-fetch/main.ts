import OpenAI from 'openai';

const useOpenRouter: typeof fetch = (input, init) => {
  const url = String(input).replace('https://api.openai.com/v1', 'https://openrouter.ai/api/v1');
  const body = JSON.parse(String(init?.body));
  return fetch(url, { ...init, body: JSON.stringify({ ...body, model: `openai/${body.model}` }) });
};

const client = new OpenAI({ apiKey: process.env.OPENROUTER_API_KEY, fetch: useOpenRouter });

const completion = await client.chat.completions.create({
  model: 'gpt-4o-mini',
  messages: [{ role: 'user', content: 'List the witnesses who withdrew. CANARY-rerouted-fetch' }],
});
console.log(completion.id);
