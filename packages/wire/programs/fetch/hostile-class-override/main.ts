class Client {
  routing(): object {
    return { only: ['openai'], allow_fallbacks: false };
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
          { role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-class-override' },
        ],
        provider: this.routing(),
      }),
    });
  }
}
class Cheap extends Client {
  override routing() {
    return { ...super.routing(), allow_fallbacks: true };
  }
}
await new Cheap().send();
