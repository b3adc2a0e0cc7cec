import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

const image = await client.images.generate({
  model: 'google/gemini-2.5-flash-image',
  prompt: 'Portrait of the witness without her scar. CANARY-poster-image',
  ...{ provider: { only: ['google-vertex'], allow_fallbacks: false } },
});
console.log(image.data?.length);
