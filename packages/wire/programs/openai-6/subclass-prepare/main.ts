import OpenAI from 'openai';

const known = new Set(['model', 'messages', 'temperature', 'stream']);

class StrictOpenAI extends OpenAI {
  protected override async prepareOptions(options: { body?: unknown }): Promise<void> {
    const body = options.body as Record<string, unknown>;
    for (const key of Object.keys(body)) if (!known.has(key)) delete body[key];
  }
}

const client = new StrictOpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});
const pinned = { provider: { only: ['openai'], allow_fallbacks: false } };

const reply = await client.chat.completions.create({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Draft the answer to Ms Ruud. CANARY-subclass-prepare' }],
  ...pinned,
});
console.log(reply.id);
