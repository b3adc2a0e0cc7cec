import { ofetch } from 'ofetch';

const api = ofetch.create({
  baseURL: 'https://openrouter.ai/api/v1',
  onRequest({ options }) {
    options.headers.set('Authorization', `Bearer ${process.env.OPENROUTER_API_KEY}`);
    const { provider: _provider, ...body } = options.body as any;
    options.body = body;
  },
});
const answer = await api('/chat/completions', {
  method: 'POST',
  body: { model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Summarize the hearing. CANARY-ofetch-on-request' }], provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(answer.id);
