import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

const reply = await client.post<{ id: string }, unknown>('/messages', {
  body: {
    model: 'anthropic/claude-sonnet-4.5',
    max_tokens: 200,
    messages: [{ role: 'user', content: 'Answer the patient. CANARY-messages-fallbacks' }],
    fallbacks: [{ model: 'mistralai/mistral-large' }],
    provider: { only: ['anthropic'], allow_fallbacks: false },
  },
});
console.log(reply.id);
