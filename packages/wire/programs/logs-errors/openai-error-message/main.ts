import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  maxRetries: 0,
});

const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

try {
  await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: 'Which of the boys ran away? CANARY-openai-error-message' }],
    ...routing,
  });
} catch (error) {
  if (!(error instanceof OpenAI.APIError)) throw error;
  console.error(`completion failed: ${error.message}`, { status: error.status, request: error.requestID });
}
