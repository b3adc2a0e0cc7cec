export async function handler(question: string): Promise<string> {
  const { _data } = await $fetch.raw('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
    body: { model: 'openai/gpt-4o', messages: [{ role: 'user', content: question }], provider: { order: ['openai'] } },
  });
  return _data.id;
}
