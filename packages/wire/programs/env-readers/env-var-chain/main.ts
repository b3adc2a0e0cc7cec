import env from 'env-var';
import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: env.get('LLM_URL').required().asUrlString(),
  apiKey: env.get('OPENROUTER_API_KEY').required().asString(),
});

const { id } = await client.chat.completions.create({
  model: 'google/gemini-2.5-flash',
  messages: [{ role: 'user', content: 'What was found in the basement? CANARY-env-var-chain' }],
  ...{ provider: { only: ['google-vertex'], allow_fallbacks: false } },
});
console.log(id);
