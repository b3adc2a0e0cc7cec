import './setup';
import { streamText } from 'ai';

const providerOptions = { openrouter: { provider: { only: ['anthropic'], allow_fallbacks: false } } };

async function rewrite(prompt: string): Promise<number> {
  let length = 0;
  const { textStream } = streamText({ model: 'anthropic/claude-haiku-4.5', prompt, providerOptions });
  for await (const part of textStream) length += part.length;
  return length;
}

console.log(await rewrite('Make the apology to the villagers shorter. CANARY-default-pinned'));
