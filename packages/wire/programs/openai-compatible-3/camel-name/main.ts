import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText } from 'ai';

const client = createOpenAICompatible({
  name: 'open-router',
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

function routing(hosts: string[]) {
  return { provider: { order: hosts, allow_fallbacks: false, data_collection: 'deny' } };
}

/** @dataClassification confidential */
async function classify(mail: string) {
  const { text } = await generateText({
    model: client('openai/gpt-4.1-mini'),
    prompt: mail,
    providerOptions: { openRouter: routing(['openai']) },
  });
  return text.trim();
}

const label = await classify('Our counsel will settle with Nordvik for 3 million. CANARY-camel-name');
console.log('label has', label.length, 'characters');
