async function search(question: string) {
  const url = new URL('https://intranet.example.org/search');
  url.searchParams.set('q', question);
  console.log('GET', url.origin, url.pathname, url.searchParams.size);
  const response = await fetch('https://openrouter.ai/api/v1/embeddings', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/text-embedding-3-small', input: question, provider: { order: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await search('CANARY-query-path-only severance for the day shift');
