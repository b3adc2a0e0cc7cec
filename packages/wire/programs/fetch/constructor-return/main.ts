class Body {
  model = 'openai/gpt-4o';
  messages = [{ role: 'user', content: 'Should the claim be paid? CANARY-constructor-return' }];
  provider: any = { only: ['openai'], allow_fallbacks: false };
  constructor() {
    return { model: this.model, messages: this.messages } as any;
  }
}
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(new Body()),
});
console.log(response.status);
