import OpenAI from 'openai';

const MODELS = ['openai/gpt-4o', 'anthropic/claude-sonnet-4.5', 'deepseek/deepseek-chat-v3.1'];

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

async function askWithRetry(prompt: string): Promise<string | null> {
  let lastError: unknown;
  for (const [attempt, model] of MODELS.entries()) {
    try {
      const request = {
        model,
        messages: [{ role: 'user', content: prompt }],
        provider: { only: ['openai', 'anthropic', 'azure'], allow_fallbacks: false },
      };
      const result = await client.chat.completions.create(
        request as OpenAI.ChatCompletionCreateParamsNonStreaming,
      );
      console.log('answered', { attempt, model });
      return result.choices[0]!.message.content;
    } catch (error) {
      lastError = error;
      console.warn('model failed', { attempt, model, status: (error as { status?: number }).status });
    }
  }
  throw lastError;
}

await askWithRetry('Draft a warning letter to employee 3391, Per Aas, about absence. CANARY-retry-ladder');
