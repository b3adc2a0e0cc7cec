const ROUTING = { order: ['openai', 'azure'], allow_fallbacks: false } as const;

async function fetchWithRetry(url: string, init: RequestInit, retries = 2): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const response = await fetch(url, init);
    if (response.status < 500 || attempt === retries) return response;
    await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
  }
}

const send = (operation: string, body: Record<string, unknown>) =>
  fetchWithRetry(`https://openrouter.ai/api/v1/${operation}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...body, provider: ROUTING }),
  });

export const classify = (text: string) =>
  send('chat/completions', {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: `spam or not? ${text}` }],
  });

export const index = (text: string) => send('embeddings', { model: 'openai/text-embedding-3-small', input: text });

const mail = 'From: ceo@example.org. Sell your shares before Thursday. CANARY-safe-fetch-wrapper';
const [label, vector] = await Promise.all([classify(mail), index(mail)]);
console.log(label.status, vector.status, mail.split(' ').length);
