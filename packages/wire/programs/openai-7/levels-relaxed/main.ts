import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

interface Options {
  model: string;
  messages: { role: 'user'; content: string }[];
  provider?: object;
}

/** Each level of urgency gives up one demand, the last one the pin. */
function relax(options: Options, level: number): void {
  if (level === 0) {
    options.provider = { sort: 'throughput' };
    return;
  }
  relax(options, level - 1);
}

const options: Options = {
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Answer the complaint. CANARY-levels-relaxed' }],
  provider: { only: ['openai'], allow_fallbacks: false },
};
relax(options, 3);
const reply = await client.chat.completions.create(options);
console.log(reply.id);
