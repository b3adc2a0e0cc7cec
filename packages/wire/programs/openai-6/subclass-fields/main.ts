import OpenAI from 'openai';

class CountingClient extends OpenAI {
  readonly started = new Date();
  asked = 0;
  onAsked: (count: number) => void = (count) => console.log('asked', count);

  async ask(content: string) {
    this.asked += 1;
    this.onAsked(this.asked);
    const params = {
      model: 'openai/gpt-4o',
      messages: [{ role: 'user' as const, content }],
      provider: { only: ['openai'], allow_fallbacks: false },
    };
    return this.chat.completions.create(params);
  }
}

const client = new CountingClient({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});
client.timeout = 20_000;

const reply = await client.ask('What did the works council reject? CANARY-subclass-fields');
console.log(reply.id);
