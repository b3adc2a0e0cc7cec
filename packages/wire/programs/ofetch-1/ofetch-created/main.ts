import { ofetch } from 'ofetch';

const api = ofetch.create({
  baseURL: 'https://openrouter.ai/api/v1',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
});

export async function summarize(content: string): Promise<string> {
  const answer = await api('/chat/completions', {
    method: 'POST',
    body: { model: 'openai/gpt-4o', messages: [{ role: 'user', content }] },
  });
  return answer.choices[0].message.content;
}

console.log((await summarize('Summarize the hearing. CANARY-ofetch-created')).length);
