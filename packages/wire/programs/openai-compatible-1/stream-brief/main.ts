import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { streamText } from 'ai';

export class BriefWriter {
  readonly #client = createOpenAICompatible({
    name: 'openrouter',
    baseURL: 'https://openrouter.ai/api/v1',
    apiKey: process.env.OPENROUTER_API_KEY,
  });
  readonly #options = { openrouter: { provider: { order: ['openai', 'azure'], allow_fallbacks: false } } };

  async *write(topic: string) {
    const { textStream } = streamText({
      model: this.#client('openai/gpt-4.1'),
      system: 'You write briefs for the mayor.',
      prompt: topic,
      providerOptions: this.#options,
    });
    yield* textStream;
  }
}

let length = 0;
for await (const part of new BriefWriter().write('Sale of plot 88/2 below value. CANARY-stream-brief')) {
  length += part.length;
}
console.log({ length });
