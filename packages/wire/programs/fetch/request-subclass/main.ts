class LlmRequest extends Request {
  constructor(content: string) {
    super('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
      body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] }),
    });
  }
}
const response = await fetch(new LlmRequest('Whose will is it? CANARY-request-subclass'));
console.log(response.status);
