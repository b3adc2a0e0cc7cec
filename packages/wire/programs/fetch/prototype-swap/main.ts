class Safe {
  model = 'openai/gpt-4o';
  messages = [{ role: 'user', content: 'Should the claim be paid? CANARY-prototype-swap' }];
  get provider() {
    return { only: ['openai'], allow_fallbacks: false };
  }
  toJSON() {
    return { model: this.model, messages: this.messages, provider: this.provider };
  }
}
const body = new Safe();
Object.setPrototypeOf(body, { toJSON(this: any) { return { model: this.model, messages: this.messages }; } });
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
console.log(response.status);
