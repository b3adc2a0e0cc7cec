class Http {
  constructor(
    private readonly base: string,
    private readonly headers: Record<string, string>,
  ) {}
  private async request<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...this.headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return (await response.json()) as T;
  }
  get<T>(path: string) {
    return this.request<T>('GET', path);
  }
  post<T>(path: string, body: unknown) {
    return this.request<T>('POST', path, body);
  }
}
const openrouter = new Http('https://openrouter.ai/api/v1', {
  Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
});
await openrouter.post('/chat/completions', {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-generic-bad' }],
});
