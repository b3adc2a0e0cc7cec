import OpenAI, { AzureOpenAI } from 'openai';

const azure = new AzureOpenAI({
  endpoint: 'https://clinic.openai.azure.com',
  apiKey: 'loopback-key',
  apiVersion: '2025-01-01-preview',
  deployment: 'gpt-4o',
  maxRetries: 0,
});
const openrouter = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

export async function summarise(text: string) {
  const messages = [{ role: 'user' as const, content: text }];
  const second = await openrouter.chat.completions.create({
    model: 'openai/gpt-4o',
    messages,
    ...{ provider: { only: ['azure'], allow_fallbacks: false } },
  });
  try {
    const first = await azure.chat.completions.create({ model: 'gpt-4o', messages });
    return [first.id, second.id];
  } catch {
    return [second.id];
  }
}

console.log((await summarise('Referral of patient 12 to the burns unit. CANARY-azure-first')).length);
