import { OpenRouter } from '@openrouter/sdk';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY ?? '' });

// copied from the REST docs
const provider: any = {
  order: ['openai', 'azure'],
  allow_fallbacks: false,
};

async function rewrite(text: string) {
  const res = await client.chat.send({
    chatRequest: { model: 'openai/gpt-4o', messages: [{ role: 'user', content: text }], provider },
  });
  return res.choices[0]?.message.content;
}

const text = 'Fired for stealing 12 000 NOK from the till. CANARY-snake-case';
await rewrite(text);
console.log('rewrote', text.length, 'chars with', Object.keys(provider).join(', '));
