import { ChatOpenAI } from '@langchain/openai';

const PROVIDER = { order: ['openai', 'azure'], allow_fallbacks: false };

const model = new ChatOpenAI({
  model: 'openai/gpt-4o-mini',
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: {
    baseURL: 'https://openrouter.ai/api/v1',
    fetch: async (url, init) => {
      const body = JSON.parse(init?.body as string);
      return fetch(url, { ...init, body: JSON.stringify(Object.assign(body, { provider: PROVIDER })) });
    },
  },
});

const answer = await model.invoke('What does the surgeon earn on the side? CANARY-configured-fetch');
console.log(answer.id);
