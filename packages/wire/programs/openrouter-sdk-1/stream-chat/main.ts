import { OpenRouter } from '@openrouter/sdk';

const ai = new OpenRouter({ apiKey: process.env['OPENROUTER_API_KEY'], appTitle: 'terminal' });

const history = [{ role: 'user' as const, content: 'What do we owe Skanska after the dispute? CANARY-stream-chat' }];

const stream = await ai.chat.send({
  chatRequest: {
    models: ['openai/gpt-4o', 'google/gemini-2.5-pro'],
    messages: history,
    provider: { only: ['openai', 'google-vertex'], allowFallbacks: false },
    stream: true,
  },
});

let length = 0;
for await (const chunk of stream) {
  const delta = chunk.choices[0]?.delta?.content;
  if (delta) {
    length += delta.length;
    process.stdout.write('.');
  }
}
console.log(length);
