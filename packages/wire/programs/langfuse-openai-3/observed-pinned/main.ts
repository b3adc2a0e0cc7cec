import type OpenAI from 'openai';
import { openai } from './llm';

const request = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Who bribed the inspector? CANARY-observed-pinned' }],
  provider: { order: ['openai'], allow_fallbacks: false },
} as OpenAI.ChatCompletionCreateParamsNonStreaming;

const completion = await openai.chat.completions.create(request);
console.log(completion.id);
await openai.flushAsync();
