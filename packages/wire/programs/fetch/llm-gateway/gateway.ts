interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

export interface ChatRequest {
  model: string;
  messages: Message[];
  temperature?: number;
}

const BASE_URL = 'https://openrouter.ai/api/v1';

export class Gateway {
  private readonly headers: Record<string, string>;

  constructor(options: { key: string }) {
    this.headers = { authorization: `Bearer ${options.key}`, 'content-type': 'application/json' };
  }

  async chat(request: ChatRequest): Promise<string> {
    const data = await this.post('/chat/completions', {
      ...request,
      provider: { only: ['anthropic', 'openai'], allow_fallbacks: false, data_collection: 'deny' },
    });
    return data.choices[0].message.content;
  }

  private async post(path: string, payload: object): Promise<any> {
    const res = await fetch(`${BASE_URL}${path}`, {
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify(payload),
    });
    if (res.status >= 400) throw new Error(`${path}: ${res.status}`);
    return res.json();
  }
}
