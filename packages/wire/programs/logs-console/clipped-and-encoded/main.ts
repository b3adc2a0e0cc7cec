const preview = (text: string, size = 60) => (text.length > size ? `${text.slice(0, size)}…` : text);

async function search(question: string) {
  const url = new URL('https://intranet.example.org/search');
  url.searchParams.set('q', preview(question));
  console.log('GET', url.toString());
  return fetch('https://openrouter.ai/api/v1/embeddings', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/text-embedding-3-small',
      input: question,
      provider: { order: ['openai'], allow_fallbacks: false },
    }),
  });
}

await search('CANARY-clipped-and-encoded salary of the new director');
