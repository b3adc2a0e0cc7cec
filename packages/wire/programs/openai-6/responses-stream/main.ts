import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

const stream = client.responses.stream({
  model: 'google/gemini-2.5-pro',
  instructions: 'Be brief.',
  input: 'What did the pilot say before the crash? CANARY-responses-stream',
  ...{ provider: { only: ['google-vertex'], allow_fallbacks: false } },
});
let events = 0;
for await (const _ of stream) events++;
console.log(events);
