export async function handler(question: string): Promise<string> {
  const answer = await $fetch<{ id: string }>('/chat/completions', {
    baseURL: 'https://openrouter.ai/api/v1',
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
    body: { model: 'openai/gpt-4o', messages: [{ role: 'user', content: question }], provider: { only: ['openai'], allow_fallbacks: false } },
  });
  return answer.id;
}
