import OpenAI from 'openai';

class Preferences {
  readonly only: string[];
  readonly allow_fallbacks = false;
  constructor(...only: string[]) {
    this.only = only;
  }
  toJSON() {
    return { order: this.only };
  }
}

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const params = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Who leaked the merger? CANARY-preferences-class' }],
  provider: new Preferences('openai'),
};
const reply = await client.chat.completions.create(params);
console.log(reply.id);
