import { OpenRouterHttps } from './openrouter';

const client = new OpenRouterHttps(process.env.OPENROUTER_API_KEY!);

/** @dataClassification confidential */
async function rephrase(text: string) {
  return client.chat('openai/gpt-4.1', `Rephrase: ${text}`);
}

console.log((await rephrase('Our bid for Ørsted is 7.1 billion. CANARY-https-class')).length);
