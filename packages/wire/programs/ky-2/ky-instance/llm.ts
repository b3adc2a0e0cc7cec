import ky, { type KyInstance } from 'ky';

export class Llm {
  readonly #api: KyInstance;

  constructor(key: string) {
    this.#api = ky.create({
      prefix: 'https://openrouter.ai/api/v1',
      headers: { Authorization: `Bearer ${key}` },
      timeout: 60_000,
    });
  }

  async ask(content: string): Promise<string> {
    const result = await this.#api
      .post('chat/completions', {
        json: {
          model: 'google/gemini-2.5-flash',
          messages: [{ role: 'user', content }],
          provider: { only: ['google-vertex', 'google-ai-studio'], allow_fallbacks: false },
        },
      })
      .json<{ choices: { message: { content: string } }[] }>();
    return result.choices[0]!.message.content;
  }
}
