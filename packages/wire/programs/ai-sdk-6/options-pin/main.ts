import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText, type ModelMessage } from 'ai';

const PINNED = { openrouter: { provider: { only: ['google-vertex'], allow_fallbacks: false } } };
const { chat: chatModel } = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const messages: ModelMessage[] = [];
messages.push({ role: 'user', content: 'Prepare the hearing of officer Myhre. CANARY-options-pin' });

const { text, response } = await generateText({
  model: chatModel('google/gemini-2.5-pro'),
  messages,
  providerOptions: PINNED,
});
messages.push({ role: 'assistant', content: text });
console.log(response.id, messages.length);
