async function fingerprint(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

async function complete(prompt: string) {
  console.log(
    JSON.stringify({ event: 'llm.request', sha256: await fingerprint(prompt), chars: prompt.length }),
  );
  const res = await fetch('https://openrouter.ai/api/v1/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-3.5-turbo-instruct',
      prompt,
      provider: { order: ['openai'], allow_fallbacks: false },
    }),
  });
  console.log(JSON.stringify({ event: 'llm.response', status: res.status }));
}

await complete('The next step in the merger with Telia is CANARY-web-crypto-digest');
