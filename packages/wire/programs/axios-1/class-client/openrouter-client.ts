import axios, { type AxiosInstance } from 'axios';

interface Options {
  model?: string;
  temperature?: number;
  provider?: object;
}

export class OpenRouterClient {
  private readonly http: AxiosInstance;

  constructor(apiKey: string) {
    this.http = axios.create({
      baseURL: 'https://openrouter.ai/api/v1/',
      headers: { Authorization: `Bearer ${apiKey}`, 'HTTP-Referer': 'https://example.org' },
    });
  }

  async chat(content: string, options: Options = {}): Promise<string> {
    const body = {
      model: 'google/gemini-2.5-pro',
      provider: { only: ['google-vertex'], allow_fallbacks: false },
      messages: [{ role: 'user', content }],
      ...options,
    };
    const { data } = await this.http.post('chat/completions', body);
    return data.choices[0].message.content;
  }
}
