import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

class Assistant {
  readonly #history: { role: 'user' | 'assistant'; content: string }[] = [];

  async ask(text: string): Promise<void> {
    this.#history.push({ role: 'user', content: text });
    await client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: this.#history, ...routing });
  }

  get turns(): number {
    return this.#history.filter(({ role }) => role === 'user').length;
  }
}

const assistant = new Assistant();
await assistant.ask('Who signed the lease in Bodø? CANARY-counted-in-service');
console.log('turns', assistant.turns);
