import { createOpenAI } from '@ai-sdk/openai';
import { generateText } from 'ai';

class TranslationService {
  private provider?: ReturnType<typeof createOpenAI>;

  private get client() {
    this.provider ??= createOpenAI({
      baseURL: 'https://openrouter.ai/api/v1',
      apiKey: process.env.OPENROUTER_API_KEY,
      fetch: (url, init) => this.send(url, init),
    });
    return this.provider;
  }

  private send(url: Parameters<typeof fetch>[0], init?: RequestInit) {
    const payload = JSON.parse(init?.body as string);
    payload.provider = { order: ['openai'] };
    return fetch(url, { ...init, body: JSON.stringify(payload) });
  }

  async translate(text: string, to: string): Promise<string> {
    const result = await generateText({
      model: this.client.chat('openai/gpt-4o-mini'),
      messages: [{ role: 'user', content: `Translate to ${to}: ${text}` }],
    });
    return result.text;
  }
}

const service = new TranslationService();
const translated = await service.translate('Patient Hauge refuses the operation. CANARY-soft-fetch-class', 'en');
console.log(translated.length);
