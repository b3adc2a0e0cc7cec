import OpenAI, { AzureOpenAI } from 'openai';

const azure = new AzureOpenAI({
  endpoint: 'https://clinic.openai.azure.com',
  apiKey: process.env.AZURE_OPENAI_API_KEY ?? 'none',
  apiVersion: '2025-01-01-preview',
  maxRetries: 0,
});
const openrouter = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

export async function ask(content: string) {
  const messages = [{ role: 'user' as const, content }];
  try {
    return await azure.chat.completions.create({ model: 'gpt-4o', messages });
  } catch {
    return openrouter.chat.completions.create({ model: 'openai/gpt-4o', messages });
  }
}

console.log((await ask('Explain the missing kroner. CANARY-azure-fallback')).id);
