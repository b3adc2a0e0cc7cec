import { OpenRouter, tool } from '@openrouter/agent';
import { z } from 'zod';

const lookUp = tool({
  name: 'look_up',
  description: 'Looks up a deal',
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ id }) => ({ id, state: 'open' }),
});

export class DealDesk {
  readonly #client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
  readonly #defaults = {
    model: 'openai/gpt-4.1',
    provider: { order: ['openai'], allowFallbacks: false, dataCollection: 'deny' as const },
  };

  ask(input: string) {
    return this.#client.callModel({ ...this.#defaults, input, tools: [lookUp] as const }).getText();
  }
}
