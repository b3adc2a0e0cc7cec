const queue: Record<string, unknown>[] = [
  { model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Translate the complaint of Ms Moe. CANARY-for-using' }] },
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
const texts: string[] = [];
for (using scope of queue.map(pinned)) texts.push(JSON.stringify(scope.body));
for (const body of [texts[0]])
  console.log((await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` }, body })).status);
