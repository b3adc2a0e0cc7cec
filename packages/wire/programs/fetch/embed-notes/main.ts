const notes = ['Call with Skatteetaten about the 2024 audit. CANARY-embed-notes', 'Buy milk'];

async function embed(input: string[]): Promise<number[][]> {
  const res = await fetch('https://openrouter.ai/api/v1/embeddings', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ model: 'openai/text-embedding-3-large', input }),
  });
  const { data } = (await res.json()) as { data: { embedding: number[] }[] };
  return data.map(({ embedding }) => embedding);
}

const vectors = await embed(notes);
console.log(vectors.map((vector) => vector.length));
