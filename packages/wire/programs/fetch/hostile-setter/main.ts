class Settings {
  #fallbacks = true;
  get fallbacks() {
    return this.#fallbacks;
  }
  set fallbacks(value: boolean) {
    if (value) this.#fallbacks = value;
  }
}
const settings = new Settings();
settings.fallbacks = false;
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-setter' }],
    provider: { only: ['openai'], allow_fallbacks: settings.fallbacks },
  }),
});
