import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { APICallError, generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const model = openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } });

try {
  const { usage } = await generateText({
    model,
    prompt: 'Which of my pupils cuts herself? CANARY-ai-error-name',
    maxRetries: 0,
  });
  console.log(usage.totalTokens);
} catch (error) {
  if (APICallError.isInstance(error)) {
    console.error('generation failed', { status: error.statusCode, retryable: error.isRetryable });
  } else {
    console.error('generation failed', error instanceof Error ? error.name : typeof error);
  }
}
