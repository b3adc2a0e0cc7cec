import OpenAI from 'openai';

class PinnedOpenAI extends OpenAI {
  override buildRequest(options: Parameters<OpenAI['buildRequest']>[0]) {
    const provider = { only: ['openai'], allow_fallbacks: false };
    return super.buildRequest({ ...options, body: { ...(options.body as object), provider } });
  }
}

const client = new PinnedOpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

const reply = await client.chat.completions.create({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Rank the tenders. CANARY-subclass-build' }],
});
console.log(reply.id);
