async function search(question: string) {
  const url = new URL('/search', 'https://intranet.example.org');
  url.searchParams.append('text', question);
  const response = await fetch('https://openrouter.ai/api/v1/embeddings', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/text-embedding-3-small', input: question, provider: { order: ['openai'], allow_fallbacks: false } }) });
  console.error(`no hits for ${url.href}`);
  return response.json();
}

await search('CANARY-append-query pension of the widow');
