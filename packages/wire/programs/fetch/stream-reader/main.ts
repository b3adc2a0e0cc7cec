const controller = new AbortController();
const timeout = setTimeout(() => controller.abort(), 20_000);

const payload = {
  model: 'anthropic/claude-haiku-4.5',
  stream: true,
  messages: [{ role: 'user', content: 'Summarise the exit interview of Nils Berge. CANARY-stream-reader' }],
  provider: { allow_fallbacks: false },
};

const res = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  signal: controller.signal,
  headers: {
    Authorization: 'Bearer ' + process.env.OPENROUTER_API_KEY,
    'Content-Type': 'application/json',
    'X-Title': 'Exit interviews',
  },
  body: JSON.stringify(payload),
});

const decoder = new TextDecoder();
let text = '';
for await (const chunk of res.body as unknown as AsyncIterable<Uint8Array>) {
  for (const line of decoder.decode(chunk, { stream: true }).split('\n')) {
    if (!line.startsWith('data: ') || line === 'data: [DONE]') continue;
    text += JSON.parse(line.slice(6)).choices[0].delta.content ?? '';
  }
}
clearTimeout(timeout);
console.log('streamed', text.length);
