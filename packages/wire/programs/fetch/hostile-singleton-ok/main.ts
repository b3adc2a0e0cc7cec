class Llm {
  private static instance: Llm | undefined;
  provider: object = {};
  static get(): Llm {
    return (Llm.instance ??= new Llm());
  }
  configure(provider: object) {
    this.provider = provider;
    return this;
  }
  send() {
    return fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        model: 'openai/gpt-4o',
        messages: [
          { role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-singleton-ok' },
        ],
        provider: this.provider,
      }),
    });
  }
}
Llm.get().configure({ only: ['openai'], allow_fallbacks: false });
await Llm.get().send();
