class Client {
  routing(): object {
    return { order: ['openai'] };
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
          { role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-class-super' },
        ],
        provider: this.routing(),
      }),
    });
  }
}
class Strict extends Client {
  override routing() {
    return { ...super.routing(), allow_fallbacks: false };
  }
}
await new Strict().send();
