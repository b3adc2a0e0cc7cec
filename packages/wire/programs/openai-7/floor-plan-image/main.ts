import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

async function draw(prompt: string) {
  const { data } = await client.images.generate({ model: 'openai/gpt-image-1', prompt, size: '1024x1024' });
  return data?.[0]?.b64_json?.length ?? 0;
}

console.log(await draw('Floor plan of the vault, with the cameras. CANARY-floor-plan-image'));
