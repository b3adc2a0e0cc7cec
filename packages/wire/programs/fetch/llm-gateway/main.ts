import { Gateway } from './gateway';

const gateway = new Gateway({ key: process.env.OPENROUTER_API_KEY ?? '' });

/** @dataClassification confidential */
async function shorten(text: string) {
  return gateway.chat({
    model: 'anthropic/claude-sonnet-4.5',
    messages: [
      { role: 'system', content: 'Shorten the text to half.' },
      { role: 'user', content: text },
    ],
  });
}

const short = await shorten('Board only: we will acquire Tromsø Data for 41 million. CANARY-llm-gateway');
console.log('short text has', short.length, 'characters');
