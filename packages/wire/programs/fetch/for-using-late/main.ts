const queue: Record<string, unknown>[] = [
  { model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Translate the complaint of Ms Moe. CANARY-for-using-late' }] },
];
function pinned(body: Record<string, unknown>) {
  body.provider = { only: ['openai'], allow_fallbacks: false };
  return {
    body,
    [Symbol.dispose]() {
      delete body.provider;
    },
  };
}
for (using scope of queue.map(pinned)) console.log(scope.body.model);
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  body: JSON.stringify(queue[0]),
});
console.log(response.status);
