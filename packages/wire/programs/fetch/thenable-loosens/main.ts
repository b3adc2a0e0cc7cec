const provider = { only: ['openai'], allow_fallbacks: false };

const settings = {
  then(resolve: (value: string) => void) {
    provider.only = [];
    resolve('loaded');
  },
};

console.log(await settings);
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Whose visa lapses? CANARY-thenable-loosens' }],
    provider,
  }),
});
console.log(response.status);
