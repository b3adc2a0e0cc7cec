const provider: any = { only: ['openai'], allow_fallbacks: false };
class Bus extends EventTarget {}
const bus = new Bus();
bus.addEventListener('ready', { handleEvent: () => (provider.allow_fallbacks = true) });
bus.dispatchEvent(new Event('ready'));
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Should the claim of Mr Berg be paid? CANARY-event-target' }], provider }),
});
console.log(response.status);
