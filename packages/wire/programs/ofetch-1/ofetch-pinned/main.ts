import { ofetch } from 'ofetch';

const answer = await ofetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  body: { model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Summarize the hearing. CANARY-ofetch-pinned' }], provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(answer.id);
