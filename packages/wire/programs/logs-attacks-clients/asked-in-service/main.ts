import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

class Assistant {
  readonly #history: { role: 'user' | 'assistant'; content: string }[] = [];

  async ask(text: string): Promise<string> {
    this.#history.push({ role: 'user', content: text });
    const completion = await client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: this.#history, ...routing });
    const answer = completion.choices[0]?.message.content ?? '';
    this.#history.push({ role: 'assistant', content: answer });
    return answer;
  }

  dump(): string {
    return this.#history.map(({ role, content }) => `${role}: ${content}`).join('\n');
  }
}

const assistant = new Assistant();
await assistant.ask('Who signed the lease in Bodø? CANARY-asked-in-service');
console.log(assistant.dump());
